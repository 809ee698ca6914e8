import fc from 'fast-check'
import { expect, test } from 'vitest'
import { en } from '#words/en/en.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { utf8Text } from './utf8Text.ts'

const wrong = (...bytes: number[]) => {
  const read = utf8Text(new Uint8Array(bytes))
  return read.ok ? read.text : problemText(en, read.problem)
}

test('whatever is well-formed text comes through as it is, a byte order mark included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(utf8Text(new TextEncoder().encode(text))).toEqual({ ok: true, text })
    }),
  )
  expect(utf8Text(new TextEncoder().encode('\uFEFF{}'))).toEqual({ ok: true, text: '\uFEFF{}' })
})

test('what is no UTF-8 is told with its place, never replaced', () => {
  const text = (byte: number) =>
    `$: found bytes that are no UTF-8, from byte ${byte} on; JSON in UTF-8 may stand there`
  expect(wrong(0x61, 0xff, 0x62)).toBe(text(1))
  expect(wrong(0x61, 0x62, 0xc3)).toBe(text(3))
  expect(wrong(0xff, 0xfe, 0x7b, 0)).toBe(text(0))
  expect(wrong(0xed, 0xa0, 0x80)).toBe(text(1))
})
