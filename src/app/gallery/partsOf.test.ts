import { expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { partsOf } from './partsOf.ts'

test.each(catalog.map(({ id }) => id))(
  '%s: one of the parts to choose from holds the flaw',
  (id) => {
    const { names, flawed } = partsOf(id)
    expect(names.length).toBeGreaterThan(1)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => flawed.has(name))).toHaveLength(1)
  },
)
