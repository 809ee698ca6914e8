import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findFieldTwice, findJsonError } from './jsonError.ts'

test.each([
  ['', 1, 1, 'the end of the text', 'a JSON value'],
  ['{\n  "a": 1,\n}', 3, 1, '"}"', 'a field name in double quotes'],
  ['{"a" 1}', 1, 6, '"1"', '":"'],
  ['{"a": 1 "b": 2}', 1, 9, '"\\""', '"," or "}"'],
  ['[1 2]', 1, 4, '"2"', '"," or "]"'],
  ['[1,]', 1, 4, '"]"', 'a JSON value'],
  ['{} {}', 1, 4, '"{"', 'nothing more'],
  ["{'a': 1}", 1, 2, '"\'"', 'a field name in double quotes'],
  ['{"a": undefined}', 1, 7, '"undefined"', 'a JSON value'],
  ['["abc', 1, 6, 'the end of the text', 'the closing quote of a string'],
  ['["a\nb"]', 1, 4, '"\\n"', 'a string without control characters (write \\n for a line end)'],
  ['["\\x"]', 1, 4, '"x"', 'an escape such as \\n or \\u00e9'],
  ['[01]', 1, 3, '"1"', '"," or "]"'],
  ['// note\n{}', 1, 1, '"/"', 'a JSON value'],
])('%j: the place, what stood there and what may', (text, line, column, found, allowed) => {
  expect(findJsonError(text)).toEqual({ line, column, found, allowed })
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
  expect(findJsonError(deep)).toMatchObject({ column: 1_000_001, found: 'the end of the text' })
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
