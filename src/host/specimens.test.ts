import { describe, expect, test } from 'vitest'
import { laws } from '#laws/laws.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { catalog } from '#specimens/catalog.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { LocalHost } from './localHost.ts'

async function lawsBroken(server: string, { steps, settings = {} }: Specimen): Promise<string[]> {
  const parsed = parseScenario({ roomscope: 1, server, steps, settings })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  const { result } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.refused).toEqual([])
  return result.violations.map(({ law }) => law)
}

describe.each(catalog.map((specimen) => [specimen.id, specimen] as const))(
  '%s',
  (_id, specimen) => {
    test(`breaks ${specimen.law} first, by its own scenario`, async () => {
      expect((await lawsBroken(specimen.id, specimen))[0]).toBe(specimen.law)
    })

    test('the reference breaks no law by it', async () => {
      expect(await lawsBroken('reference', specimen)).toEqual([])
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

test('the flaws that stand one line away from a correct server are all here, each under its name', () => {
  const names = [
    'emptyRoom leaveOneWay joinOneWay firstRoomOnly roomsAfterCleanup notifyBeforeCleanup joinTwice',
    'leaveNonMember msgNonMember echo badFrame evictSilent evictNoClose doubleNotify reentrantEvict',
    'reaperHalf noReaper joinNoRecheck leaveResurrect staleSnapshot staleRef asyncFanout',
    'awaitSnapshot awaitLive awaitLivePy ackLast',
  ].flatMap((line) => line.split(' '))
  const ids = names.map((name) => name.replaceAll(/[A-Z]/g, (up) => `-${up.toLowerCase()}`))
  expect(catalog.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
})

test('a report is named and linked', () => {
  for (const { name, url } of catalog.flatMap(({ reports = [] }) => reports)) {
    expect(name).toMatch(/^[\w.-]+ (#\d+|[0-9a-f]{8})$/)
    expect(url).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|commit)\/\w+$/)
  }
})
