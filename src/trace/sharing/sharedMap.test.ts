import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SharedMap } from './sharedMap.ts'
import { SharedSet } from './sharedSet.ts'

const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ act: fc.constant('set'), key: fc.nat(300) }) },
    { weight: 3, arbitrary: fc.record({ act: fc.constant('delete'), key: fc.nat(300) }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('copy'), key: fc.constant(0) }) },
  ),
  { maxLength: 600, size: 'max' },
)

test('a map says what a Map does, and its copies stay as they were', () => {
  fc.assert(
    fc.property(acts, (all) => {
      let map = new SharedMap<string, number>()
      const truth = new Map<string, number>()
      const kept: [SharedMap<string, number>, Map<string, number>][] = []
      for (const [at, { act, key }] of all.entries()) {
        const name = `c${key}#1`
        if (act === 'set') {
          map.set(name, at)
          truth.set(name, at)
        } else if (act === 'delete') expect(map.delete(name)).toBe(truth.delete(name))
        else {
          kept.push([map, new Map(truth)])
          map = map.copy()
        }
      }
      expect(new Map(map)).toEqual(truth)
      expect(map.size).toBe(truth.size)
      for (const key of truth.keys()) expect(map.get(key)).toBe(truth.get(key))
      expect([map.has('nobody'), map.get('nobody')]).toEqual([false, undefined])
      for (const [copy, then] of kept) expect(new Map(copy)).toEqual(then)
    }),
    { numRuns: 60 },
  )
})

test('its keys stand in the order in which they first came', () => {
  const map = new SharedMap<string, number>().set('b', 1).set('a', 2)
  map.delete('b')
  const copy = map.copy().set('c', 3).set('b', 4)
  expect([[...map.keys()], [...copy.keys()]]).toEqual([['a'], ['b', 'a', 'c']])
})

test('of two that share, what they do not share tells all that differs', () => {
  const one = new SharedMap<number, number>()
  for (let key = 0; key < 10_000; key++) one.set(key, key)
  const other = one.copy().set(5000, 0)
  const apart = [...other.notSharedWith(one)]
  expect(apart.length).toBeLessThan(40)
  expect(apart.filter(([key, value]) => one.get(key) !== value)).toEqual([[5000, 0]])
})

test('a change of one among ten thousand copies the pointers to 313 parts, and three of these', () => {
  const many = new SharedMap<number, number>()
  for (let key = 0; key < 10_000; key++) many.set(key, key)
  const copy = many.copy()
  copy.set(5000, 0).set(10_001, 0).delete(77)
  expect(copy.takeCopied()).toBe(313 + 32 + 32 + 16)
  expect([many.get(5000), many.has(77), many.has(10_001), many.size]).toEqual([
    5000,
    true,
    false,
    10_000,
  ])
})

test('a set says what a Set does', () => {
  const set = new SharedSet<string>().add('b').add('a').add('b')
  const then = set.copy()
  expect([then.delete('b'), then.delete('b'), then.has('a'), then.size]).toEqual([
    true,
    false,
    true,
    1,
  ])
  expect([[...set], [...set.entries()], [...set.values()]]).toEqual([
    ['b', 'a'],
    [
      ['b', 'b'],
      ['a', 'a'],
    ],
    ['b', 'a'],
  ])
})
