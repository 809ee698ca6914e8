import { expect, test } from 'vitest'
import { randomStream } from './random.ts'

const numbers = (seed: number, name: string) => {
  const random = randomStream(seed, name)
  return Array.from({ length: 20 }, () => random.between(5, 20))
}

test('the same seed and name give the same numbers, another of either gives others', () => {
  expect(numbers(1, 'alice#1')).toEqual(numbers(1, 'alice#1'))
  expect(numbers(1, 'alice#1')).not.toEqual(numbers(2, 'alice#1'))
  expect(numbers(1, 'alice#1')).not.toEqual(numbers(1, 'alice#2'))
})

test('numbers are whole and reach both bounds', () => {
  const random = randomStream(1, 'bounds')
  const seen = new Set(Array.from({ length: 200 }, () => random.between(3, 5)))
  expect([...seen].sort()).toEqual([3, 4, 5])
})
