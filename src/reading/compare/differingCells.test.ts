import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { StageBooks } from '#reading/matrix/stageBooks.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Step } from '#scenario/format.ts'
import { fold } from '#trace/fold.ts'
import { differingCells } from './differingCells.ts'

const together: Step[] = [
  { do: 'spawn', count: 6, prefix: 'c', join: ['r', 's'] },
  { do: 'leave', client: 'c2', room: 's' },
]

async function booksOf(server: string, steps: Step[]): Promise<StageBooks> {
  const { trace } = await new LocalHost(emptyScenario()).run({ ...emptyScenario(), server, steps })
  const books = new StageBooks()
  books.take(fold(trace))
  return books
}

test('two that keep the same do not differ', async () => {
  const [one, other] = [await booksOf('reference', together), await booksOf('reference', together)]
  expect(differingCells(one, other)).toEqual([])
})

test('a membership that one map has lost on one server is where they differ', async () => {
  const mine = await booksOf('leave-one-way', together)
  const other = await booksOf('reference', together)
  const cell = { connection: 'c2#1', room: 's' }
  expect(differingCells(mine, other)).toEqual([cell])
  expect(differingCells(other, mine)).toEqual([cell])
})

test('who is there on one server only differs by each room, and without one by itself', async () => {
  const mine = await booksOf('reference', [...together, { do: 'connect', client: 'zoe' }])
  const few = await booksOf('reference', [{ do: 'spawn', count: 5, prefix: 'c', join: ['r', 's'] }])
  expect(differingCells(few, mine)).toEqual([
    { connection: 'c2#1', room: 's' },
    { connection: 'c6#1', room: 'r' },
    { connection: 'c6#1', room: 's' },
    { connection: 'zoe#1', room: null },
  ])
})
