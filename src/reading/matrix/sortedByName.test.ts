import { expect, test } from 'vitest'
import { sortedByName } from './sortedByName.ts'

test('numbers in names count by their size', () => {
  const names = ['room-10', 'room-9', 'c10#1', 'c2#10', 'c2#2', 'room', 'room-9b', '7']
  expect(sortedByName(names)).toEqual([
    ...['7', 'c2#2', 'c2#10', 'c10#1', 'room', 'room-9', 'room-9b', 'room-10'],
  ])
})

test('names that count alike have one order, whatever the order in which they come', () => {
  const names = ['c1', 'c01', 'c001']
  expect(sortedByName(names)).toEqual(sortedByName(names.toReversed()))
})
