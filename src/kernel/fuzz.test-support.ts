import fc from 'fast-check'
import { expect } from 'vitest'

/**
 * How many inputs a fuzz tries: few in the unit tests, and as many as are asked for in the long run
 * (`npm run fuzz`), which sets it for all of them.
 */
export function fuzzRuns(short: number): { readonly numRuns: number } {
  return { numRuns: fc.readConfigureGlobal()?.numRuns ?? short }
}

/** What moves a cursor, ends a line, ends a text, turns its direction, or is no character at all. */
export const strangeText = fc.constantFrom(
  ...['', ' ', '\n', '\r', '\t', '\0', '\u001b[2J', '\u001b]0;x\u0007', '\u009b', '\u202e'],
  ...['\u2028', '\ufeff', '\ud800', '\udc00', '𝒳', 'é', '%00', '%', '../', '/', '\\', '"', "'"],
  ...['__proto__', 'constructor', 'null', 'NaN', '1e999', '-0', '5e-324', '[', '{', '}', ']', ','],
  ...['\n9 pass, 0 fail, 0 invalid\n'],
)

interface Edit {
  readonly at: number
  readonly cut: number
  readonly put: string
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200), fc.constant(Number.POSITIVE_INFINITY)),
  put: fc.oneof(strangeText, fc.string({ unit: 'binary', maxLength: 4 })),
})

/** A text with a few places of it cut out, cut short, or overwritten. */
export function spoilt(text: string): fc.Arbitrary<string> {
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => edits.reduce(edited, text))
}

function edited(text: string, { at, cut, put }: Edit): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + put + text.slice(start + cut)
}

/** Bytes with some of their bits turned. */
export function withBitsTurned(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const bits = fc.array(fc.nat(Math.max(0, bytes.length * 8 - 1)), { minLength: 1, maxLength: 4 })
  return bits.map((turned) => {
    const changed = Uint8Array.from(bytes)
    for (const bit of turned) changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return changed
  })
}

/** A sentence that somebody can read: it says something, nothing of how the program is made, and only what shows. */
export function expectPlain(text: string): void {
  expect(text.trim()).not.toBe('')
  expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  expect(text).not.toMatch(/\[object |\bundefined\b|Cannot read propert|is not a function/)
  for (const line of text.split('\n')) {
    expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u)
  }
}
