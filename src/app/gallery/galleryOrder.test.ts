import { expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { flawNumber, galleryOrder, isPlainFlaw } from './galleryOrder.ts'

test('the gallery has every flaw once, of each kind the plain ones first, then the shortest, and numbers them so', () => {
  expect(new Set(galleryOrder)).toEqual(new Set(catalog))
  expect(galleryOrder).toHaveLength(catalog.length)
  expect(galleryOrder.map(({ id }) => flawNumber(id))).toEqual(galleryOrder.map((_, i) => i + 1))
  for (const [i, one] of galleryOrder.entries()) {
    const next = galleryOrder[i + 1]
    if (next?.group !== one.group) continue
    if (isPlainFlaw(next)) expect(isPlainFlaw(one)).toBe(true)
    if (isPlainFlaw(next) === isPlainFlaw(one)) {
      expect(next.steps.length).toBeGreaterThanOrEqual(one.steps.length)
    }
  }
  expect(galleryOrder.filter(isPlainFlaw).length).toBeGreaterThan(10)
})
