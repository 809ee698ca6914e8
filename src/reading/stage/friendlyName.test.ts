import { expect, test } from 'vitest'
import { friendlyName } from '#reading/stage/friendlyName.ts'

test('a friendly name is one that nobody has', () => {
  expect(friendlyName(new Set())).toBe('alice')
  expect(friendlyName(new Set(['alice']))).toBe('bob')
  const many = new Set<string>()
  for (let i = 0; i < 40; i++) {
    expect(many.has(friendlyName(many))).toBe(false)
    many.add(friendlyName(many))
  }
})
