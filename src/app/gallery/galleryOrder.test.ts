import { expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { flawNumber, galleryOrder } from './galleryOrder.ts'

test('the gallery has every flaw once, of each kind the shortest first, and numbers them so', () => {
  expect(new Set(galleryOrder)).toEqual(new Set(catalog))
  expect(galleryOrder).toHaveLength(catalog.length)
  expect(galleryOrder.map(({ id }) => flawNumber(id))).toEqual(galleryOrder.map((_, i) => i + 1))
  for (const [i, { group, steps }] of galleryOrder.entries()) {
    const next = galleryOrder[i + 1]
    if (next?.group === group) expect(next.steps.length).toBeGreaterThanOrEqual(steps.length)
  }
})
