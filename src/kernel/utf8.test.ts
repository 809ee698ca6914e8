import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWellFormed, toWellFormed, utf8Bytes } from './utf8.ts'

test('bytes are counted as an encoder would write them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Bytes(text)).toBe(new TextEncoder().encode(text).length)
    }),
  )
})

test('a lone surrogate is found and replaced, a pair is kept', () => {
  expect(isWellFormed('a\ud800b')).toBe(false)
  expect(toWellFormed('a\ud800b')).toBe('a\ufffdb')
  expect(isWellFormed('😀')).toBe(true)
  expect(toWellFormed('😀')).toBe('😀')
})
