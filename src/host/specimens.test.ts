import { describe, expect, test } from 'vitest'
import { laws } from '#laws/laws.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import { LocalHost } from './localHost.ts'

async function lawsBroken(server: string, steps: readonly object[]): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, server, steps })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.refused).toEqual([])
  return result.violations.map(({ law }) => law)
}

describe.each(catalog.map((specimen) => [specimen.id, specimen] as const))(
  '%s',
  (_id, specimen) => {
    test(`breaks ${specimen.law} first, by its own scenario`, async () => {
      expect((await lawsBroken(specimen.id, specimen.steps))[0]).toBe(specimen.law)
    })

    test('the reference breaks no law by it', async () => {
      expect(await lawsBroken('reference', specimen.steps)).toEqual([])
    })
  },
)

test('every law that is judged has a specimen that breaks it', () => {
  expect([...new Set(catalog.map(({ law }) => law))].sort()).toEqual(Object.keys(laws).sort())
})

test('every specimen has an id of its own, and words', () => {
  expect(new Set(catalog.map(({ id }) => id)).size).toBe(catalog.length)
  for (const { id, flaw, story } of catalog) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(Math.min(flaw.length, story.length)).toBeGreaterThan(10)
  }
})
