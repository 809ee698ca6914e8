import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { plainJson } from './plainJson.ts'

test('any JSON value is copied as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 5 }), (value) => {
      const json = JSON.stringify(value)
      const copied = plainJson(JSON.parse(json))
      expect(copied.ok && JSON.stringify(copied.value)).toBe(json)
    }),
  )
})

test('the copy does not change with its original', () => {
  const original = { steps: [{ do: 'connect' }] }
  const copied = plainJson(original)
  original.steps.push({ do: 'drop' })
  expect(copied).toEqual({ ok: true, value: { steps: [{ do: 'connect' }] } })
})

test('__proto__ is a key like others, and pollutes nothing', () => {
  const copied = plainJson(JSON.parse('{"__proto__":{"polluted":true}}'))
  expect(copied.ok && Object.keys(copied.value as object)).toEqual(['__proto__'])
  expect(copied.ok && Object.getPrototypeOf(copied.value)).toBe(Object.prototype)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test('what JSON writes otherwise is read as it would be written', () => {
  const copied = plainJson({ zero: -0, gone: undefined })
  expect(copied).toStrictEqual({ ok: true, value: { zero: 0 } })
})

test.each([
  [{ a: [1, Number.NaN] }, '$.a[1]', 'notFinite', { number: 'NaN' }],
  [{ 'a b': Number.POSITIVE_INFINITY }, '$["a b"]', 'notFinite', { number: 'Infinity' }],
  [{ n: 1n }, '$.n', 'notPlain', { type: 'bigint' }],
  [{ f: () => 1 }, '$.f', 'notPlain', { type: 'function' }],
  [{ d: new Map() }, '$.d', 'ownClass', {}],
  [[undefined], '$[0]', 'notPlain', { type: 'undefined' }],
])('what is no plain JSON is told with its place (%#)', (value, where, code, params) => {
  expect(plainJson(value)).toEqual({ ok: false, problem: { where, code, params } })
})

test('cycles end at depthMax, also where each level doubles', () => {
  const cycle: Record<string, unknown> = {}
  cycle.a = cycle
  cycle.b = cycle
  expect(plainJson(cycle)).toMatchObject({ ok: false, problem: { code: 'tooDeep' } })
})

test('what is shared over and over ends at valuesMax', () => {
  let shared: unknown = 'x'
  for (let i = 0; i < 40; i++) shared = [shared, shared]
  expect(plainJson(shared)).toMatchObject({ ok: false, problem: { code: 'tooManyValues' } })
  const holes = new Array(scenarioLimits.valuesMax)
  expect(plainJson(holes)).toMatchObject({ ok: false, problem: { code: 'tooManyValues' } })
})

test('depthMax is exact', () => {
  const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth))
  expect(plainJson(nested(scenarioLimits.depthMax + 1)).ok).toBe(true)
  expect(plainJson(nested(scenarioLimits.depthMax + 2)).ok).toBe(false)
})

test('an object that throws when it is read is told of', () => {
  const getter = Object.defineProperty({}, 'x', {
    enumerable: true,
    get: () => {
      throw new Error('no')
    },
  })
  expect(plainJson(getter)).toMatchObject({ ok: false, problem: { code: 'notReadable' } })
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  expect(plainJson({ proxy })).toMatchObject({ ok: false, problem: { code: 'notReadable' } })
})
