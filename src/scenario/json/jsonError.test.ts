import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFieldTwice, findJsonError } from './jsonError.ts'

test.each([
  ['', 1, 1, null, 'value'],
  ['{\n  "a": 1,\n}', 3, 1, '}', 'field'],
  ['{"a" 1}', 1, 6, '1', 'colon'],
  ['{"a": 1 "b": 2}', 1, 9, '"', 'commaOrBrace'],
  ['[1 2]', 1, 4, '2', 'commaOrBracket'],
  ['[1,]', 1, 4, ']', 'value'],
  ['{} {}', 1, 4, '{', 'end'],
  ["{'a': 1}", 1, 2, "'", 'field'],
  ['{"a": undefined}', 1, 7, 'undefined', 'value'],
  ['["abc', 1, 6, null, 'quote'],
  ['["a\nb"]', 1, 4, '\n', 'noControl'],
  ['["\\x"]', 1, 4, 'x', 'escape'],
  ['[01]', 1, 3, '1', 'commaOrBracket'],
  ['// note\n{}', 1, 1, '/', 'value'],
])('%j: the place, what stood there and what may', (text, line, column, word, expected) => {
  expect(findJsonError(text)).toEqual({ line, column, word, expected })
})

const cuts = fc
  .tuple(fc.json(), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }))
  .map(([json, at, less, more]) => {
    const from = at % (json.length + 1)
    return json.slice(0, from) + more + json.slice(from + less)
  })

test('it finds an error exactly where JSON.parse finds the text wrong', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), cuts, fc.string()), (text) => {
      expect(findJsonError(text) === null).toBe(isJson(text))
    }),
    { numRuns: 2000 },
  )
})

test('any nesting is read without a call stack', () => {
  const deep = '['.repeat(1_000_000)
  expect(findJsonError(deep)).toMatchObject({ column: 1_000_001, word: null })
  expect(findJsonError(deep + ']'.repeat(1_000_000))).toBeNull()
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a field that stands twice in one object is found, and only there', () => {
  expect(findFieldTwice('{"a":1,\n "b":2,\n "a":3}')).toEqual({ line: 3, column: 2, field: 'a' })
  expect(findFieldTwice('[{"a":{"b":1,"b":2}}]')).toEqual({ line: 1, column: 14, field: 'b' })
  expect(findFieldTwice('{"a":1,"\\u0061":2}')).toMatchObject({ field: 'a' })
  expect(findFieldTwice('{"__proto__":1,"__proto__":2}')).toMatchObject({ field: '__proto__' })
  expect(findFieldTwice('{"a":{"a":[{"a":1},{"a":"\\"a\\":"}]},"b":{"a":{}},"c":[]}')).toBeNull()
})

test('no text that JSON.stringify writes has a field twice', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(findFieldTwice(JSON.stringify(JSON.parse(json)))).toBeNull()
    }),
  )
})
