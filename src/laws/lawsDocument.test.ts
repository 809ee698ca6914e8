import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { lawIds } from './laws.ts'
import { sometimes } from './sometimes.ts'

const text = readFileSync('docs/LAWS.md', 'utf8')
/** Number → what stands under its heading. */
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf(' ')), section] as const),
)
const unjudged = ['T12', 'T14', 'V']

test('docs/LAWS.md has each law once, by its number', () => {
  const headings = [...text.matchAll(/^### (\S+) · \S/gm)].map(([, id]) => id)
  expect(headings.sort()).toEqual([...lawIds, ...unjudged].sort())
})

test('a law that is judged stands there in the words that a violation’s rule has', () => {
  for (const [id, { rule }] of Object.entries(en.laws)) {
    expect(sections.get(id)).toContain(`\n\n${rule}\n\n`)
  }
})

test('each says its formula, why it matters, and how it is judged or tested', () => {
  for (const [id, section] of sections) {
    expect(section).toMatch(/^- \*\*Formula:\*\* \S/m)
    expect(section).toMatch(/^- \*\*Why it matters:\*\* \S/m)
    expect(section).toMatch(
      unjudged.includes(id) ? /^- \*\*Tested:\*\* \S/m : /^- \*\*Judged:\*\* \S/m,
    )
  }
})

test('V names everything that must happen', () => {
  for (const one of Object.keys(sometimes)) expect(sections.get('V')).toContain(one)
})
