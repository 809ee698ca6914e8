import { expect, test } from 'vitest'
import { catalog } from '#specimens/catalog.ts'
import { partsToName } from './partsToName.ts'

test.each(catalog.map(({ id }) => id))(
  '%s: one of the parts to choose from holds the flaw, and one of its lines is the one',
  (id) => {
    const { names = [], flawed, lines, line } = partsToName(id) ?? {}
    expect(names.length).toBeGreaterThan(2)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain(flawed)
    expect(lines?.map(({ key }) => key)).toContain(line)
  },
)
