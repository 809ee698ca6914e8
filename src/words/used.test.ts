import { expect, test } from 'vitest'
import { isUsed, usesIn } from '../../scripts/words/readUses.ts'
import { embeddedInEnglish } from './en/app/embedded.ts'
import { likelyInEnglish } from './en/app/likely.ts'
import { ownInEnglish } from './en/app/ownEditor.ts'
import { proofInEnglish } from './en/app/proof.ts'
import { takingInEnglish } from './en/app/taking.ts'
import { commandLine } from './en/commandLine/commandLine.ts'
import { lessonsInEnglish } from './en/lessons/lessons.ts'

const { panel } = lessonsInEnglish
const uses = usesIn('src')

/** Its codes are put together by a type: the compiler holds them, and no text has them. */
const typed = 'wire.lost.'

/** The path of each sentence, as `area.table.line`. */
function linesOf(table: object, path: readonly string[]): readonly (readonly string[])[] {
  return Object.entries(table).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? linesOf(value, [...path, name])
      : [[...path, name]],
  )
}

test('every sentence is said somewhere', () => {
  const lines = [...linesOf(commandLine, []), ...linesOf({ panel }, [])]
  expect(lines.length).toBeGreaterThan(100)
  const unused = lines.filter((line) => !isUsed(line, uses)).map((line) => line.join('.'))
  expect(unused.filter((line) => !line.startsWith(typed))).toEqual([])
})

/** What is fetched apart, with who reads it: these names stand for its area. */
const apart = {
  'of the page within another page': {
    words: embeddedInEnglish,
    readers: ['useEmbeddedWords', 'embeddedPack'],
  },
  'where one’s own code is written': {
    words: ownInEnglish,
    readers: ['useOwnWords', 'ownPack', 'ownInEnglish'],
  },
  'of when it became likely': {
    words: likelyInEnglish,
    readers: ['useLikelyWords', 'likelyPack', 'likelyInEnglish'],
  },
  'of a server law by law': {
    words: proofInEnglish,
    readers: ['useProofWords', 'proofPack', 'proofInEnglish'],
  },
  'of what is shown to others': {
    words: takingInEnglish,
    readers: ['useTakingWords', 'takingPack', 'takingInEnglish'],
  },
} as const

test.each(Object.entries(apart))('every sentence %s is said there', (_name, { words, readers }) => {
  const unused = linesOf(words, []).filter(
    (line) => !readers.some((reader) => isUsed([reader, ...line], uses)),
  )
  expect(unused.map((line) => line.join('.'))).toEqual([])
})

test('a sentence that nobody says is found', () => {
  expect(isUsed(['shell', 'examples'], uses)).toBe(true)
  expect(isUsed(['shell', 'nobodySaysThis'], uses)).toBe(false)
  expect(isUsed(['guide', 'nobodySaysThis', 'title'], uses)).toBe(false)
})
