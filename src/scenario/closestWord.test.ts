import { expect, test } from 'vitest'
import { closestWord } from './closestWord.ts'

const words = ['connect', 'join', 'leave', 'message', 'halfOpen', 'at', 'do']

test.each([
  ['jion', 'join'],
  ['JOIN', 'join'],
  ['conect', 'connect'],
  ['halfopen', 'halfOpen'],
  ['leaves', 'leave'],
  ['dance', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%.20s was probably meant to be %s', (typed, meant) => {
  expect(closestWord(typed, words)).toBe(meant)
})

test('of two that are near, the nearer one is meant, wherever it stands', () => {
  expect(closestWord('messges', ['message', 'messages'])).toBe('messages')
  expect(closestWord('messges', ['messages', 'message'])).toBe('messages')
})
