import { expect, test } from 'vitest'
import { firstChars, shortened } from './firstChars.ts'

test('a text that is short enough stays as it is, and of a longer one the beginning does', () => {
  expect([firstChars('room', 4), firstChars('rooms', 4)]).toEqual(['room', 'room'])
  expect([shortened('room', 4), shortened('rooms', 4)]).toEqual(['room', 'room…'])
})

test('no character is cut in half', () => {
  expect(firstChars('abc😀d', 4)).toBe('abc')
  expect(firstChars('abc😀d', 5)).toBe('abc😀')
  expect(shortened('😀😀', 1)).toBe('…')
})

test('a wrong server may have a room that is called by no text', () => {
  expect(shortened(undefined as never, 40)).toBe('undefined')
})
