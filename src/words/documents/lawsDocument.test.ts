import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lawIds } from '#laws/laws.ts'
import { sometimes } from '#laws/sometimes.ts'
import { catalog } from '#specimens/catalog.ts'
import { en } from '#words/en/en.ts'
import { lawsDocument } from './lawsDocument.ts'

const text = readFileSync('docs/LAWS.md', 'utf8')
/** Number → what stands under its heading. */
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf(' ')), section] as const),
)
const unjudged = ['T12', 'V']

test('docs/LAWS.md has each law once, by its number', () => {
  const headings = [...text.matchAll(/^### (\S+) · \S/gm)].map(([, id]) => id)
  expect(headings.sort()).toEqual([...lawIds, ...unjudged].sort())
})

test('docs/LAWS.md is as `npm run schema` writes it from the laws, their words and the specimens', () => {
  expect(lawsDocument(text, en, catalog)).toBe(text)
})

test('what is written from the rows is written anew, and what is written by hand stays', () => {
  const document = [
    '# Laws\n\nFirst.\n',
    '### S1 · Old\n\nOld rule.\n\n- **Formula:** a\n- **Broken by:** nothing\n',
    '## More\n\n### T12 · Of two\n\n- **Formula:** b\n',
  ].join('\n')
  const specimens = [{ id: 'torn', law: 'S1' }]
  const written = lawsDocument(document, en, specimens)
  const { name, rule, remedy } = en.laws.S1
  expect(written).toContain(`### S1 · ${name}\n\n${rule}\n\n- **Formula:** a\n`)
  expect(written).toContain(`- **What mends it:** ${remedy}\n- **Broken by:** \`torn\`\n\n## More`)
  expect(written).toContain('### T12 · Of two\n\n- **Formula:** b\n')
  expect(lawsDocument(written, en, specimens)).toBe(written)
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
