import { expect, test } from 'vitest'
import { isUsed, usesIn } from '../../scripts/words/readUses.ts'
import { commandLine } from './en/commandLine/commandLine.ts'
import { embeddedInEnglish } from './en/embedded.ts'
import { lessonsInEnglish } from './en/lessons/lessons.ts'

const { panel } = lessonsInEnglish
const uses = usesIn('src')

/** To be said, or taken out; nothing may be added. */
const notYet: readonly string[] = [
  'verbButtons.hold.',
  'verbButtons.release.',
  'verbButtons.createRoom.',
]

/** The path of each sentence, as `area.table.line`. */
function linesOf(table: object, path: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(table).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? linesOf(value, [...path, name])
      : [[...path, name]],
  )
}

test('every sentence is said somewhere', () => {
  const lines = [...linesOf(commandLine, []), ...linesOf({ embeddedInEnglish, panel }, [])]
  expect(lines.length).toBeGreaterThan(100)
  const unused = lines.filter((line) => !isUsed(line, uses)).map((line) => line.join('.'))
  expect(unused.filter((line) => !notYet.some((table) => line.startsWith(table)))).toEqual([])
})

test('a sentence that nobody says is found', () => {
  expect(isUsed(['shell', 'examples'], uses)).toBe(true)
  expect(isUsed(['shell', 'nobodySaysThis'], uses)).toBe(false)
  expect(isUsed(['guide', 'nobodySaysThis', 'title'], uses)).toBe(false)
})
