import { expect, test } from 'vitest'
import { chapters } from '#scenario/library/library.ts'
import { catalog } from '#specimens/catalog.ts'
import { defects as defectGroups } from '#specimens/defects/defects.ts'
import { defects } from './defects.ts'
import { flaws } from './flaws.ts'
import { fromFiles } from './fromFiles.ts'
import { library } from './library.ts'

const said = {
  flaws: catalog.map(({ flaw }) => flaw),
  defects: Object.entries(defectGroups).flatMap(([title, group]) => [
    title,
    ...group.map(({ what }) => what),
  ]),
  library: chapters.flatMap(({ title, entries }) => [
    title,
    ...entries.flatMap(({ name, description }) => [name, description]),
  ]),
}

test.each([
  ['specimen', said.flaws, flaws],
  ['defect', said.defects, defects],
  ['built-in scenario', said.library, library],
])('what each %s says of itself is there in Chinese, and nothing else is', (_, texts, table) => {
  expect(new Set(Object.keys(table))).toEqual(new Set(texts))
})

test('what somebody else wrote stays as it is', () => {
  expect(fromFiles({ text: 'my own scenario' })).toBe('my own scenario')
  expect(fromFiles({ text: 'toString' })).toBe('toString')
})
