import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lawsTable } from '../../scripts/lawsTable.ts'
import { allLaws } from './allLaws.ts'

test('the table of laws is as `npm run schema` writes it from their files', () => {
  expect(lawsTable()).toBe(readFileSync('src/laws/allLaws.ts', 'utf8'))
})

test('no two laws are of one rank', () => {
  const ranks = Object.values(allLaws).map(({ rank }) => rank)
  expect(ranks).toEqual([...new Set(ranks)].sort((one, other) => one - other))
})
