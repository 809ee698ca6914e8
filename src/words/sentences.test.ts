import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sentencesIn } from '../../scripts/words/readSentences.ts'

test.each(['src/app', 'src/views'])(
  'no component of %s says anything that is not in the words',
  (folder) => {
    expect(sentencesIn(folder)).toEqual([])
  },
)

test('what a component says by itself is found, wherever it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'roomscope-sentences-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const said = [
    '<p>Said here</p>',
    '<p title="Said here" />',
    "<p aria-label={on ? 'Said here' : words.off} />",
    '<p>{on && `Said here`}</p>',
  ]
  const unsaid = ['<p className="button">·</p>', '<p>{words.on({ on })}</p>', '<p title={title} />']
  writeFileSync(join(folder, 'said.tsx'), said.map((text) => `f(${text})`).join('\n'))
  writeFileSync(join(folder, 'unsaid.tsx'), unsaid.map((text) => `f(${text})`).join('\n'))
  const lines = sentencesIn(folder).map((line) => Number(/said\.tsx:(\d+):/.exec(line)?.[1]))
  expect(lines).toEqual([1, 2, 3, 4])
})
