import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSteps, spawnNames } from './checkSteps.ts'
import { ClientNames } from './clientNames.ts'
import type { Step } from './format.ts'
import { scenarioLimits } from './scenarioLimits.ts'

function after(prefix: string, count: number, taken: Iterable<string>): string[] {
  const names = new ClientNames()
  for (const name of taken) names.add(name)
  return spawnNames(prefix, count, names)
}

const paths = (steps: readonly Step[]) => checkSteps(steps).map(({ where }) => where)

test('names count on from the highest number the prefix has had', () => {
  expect(after('c', 2, [])).toEqual(['c1', 'c2'])
  expect(after('c', 2, ['c7', 'c1', 'd9', 'c', 'c08', 'cat3'])).toEqual(['c8', 'c9'])
  expect(after('c1', 2, ['c11', 'c12'])).toEqual(['c13', 'c14'])
  expect(after('c', 1, ['c11', 'c12'])).toEqual(['c13'])
})

test('a spawn never gives a name that is taken', () => {
  const prefix = fc.stringMatching(/^[ab01]{1,3}$/)
  fc.assert(
    fc.property(fc.array(fc.tuple(prefix, fc.integer({ min: 1, max: 30 }))), (spawns) => {
      const taken = new Set<string>()
      for (const [start, count] of spawns) {
        const names = after(start, count, taken)
        expect(names.filter((name) => taken.has(name))).toEqual([])
        for (const name of names) taken.add(name)
      }
      expect(taken.size).toBe(spawns.reduce((sum, [, count]) => sum + count, 0))
    }),
  )
})

test('the clients of a connect and of every spawn may be named, and no others', () => {
  const steps: Step[] = [
    { do: 'spawn', count: 2 },
    { do: 'connect', client: 'c9' },
    { do: 'spawn', count: 1 },
    { do: 'reconnect', client: 'c10' },
    { do: 'reconnect', client: 'c3' },
    { expect: 'view', client: 'nobody', room: 'r', clients: [] },
  ]
  expect(paths(steps)).toEqual(['$.steps[4].client', '$.steps[5].client'])
})

test('a client that is made only later is not there yet', () => {
  const steps: Step[] = [
    { do: 'reconnect', client: 'a' },
    { do: 'connect', client: 'a' },
  ]
  expect(paths(steps)).toEqual(['$.steps[0].client'])
})

test('time may stand still, but never run back', () => {
  const at = (ms: number): Step => ({ do: 'wait', ms: 0, at: ms })
  expect(paths([at(5), at(5), at(9)])).toEqual([])
  expect(paths([at(9), at(3), at(8)])).toEqual(['$.steps[1].at', '$.steps[2].at'])
})

test('a spawned name is no longer than a name may be', () => {
  const prefix = 'p'.repeat(scenarioLimits.clientNameCharsMax - 1)
  expect(paths([{ do: 'spawn', prefix, count: 9 }])).toEqual([])
  expect(paths([{ do: 'spawn', prefix, count: 10 }])).toEqual(['$.steps[0].prefix'])
  const high: Step = { do: 'connect', client: 'c999999999' }
  expect(paths([high, { do: 'spawn', count: 1 }])).toEqual(['$.steps[1].prefix'])
})

test('clientsMax bounds all the clients together, before their names are made', () => {
  const { clientsMax, spawnCountMax } = scenarioLimits
  const most = Array<Step>(clientsMax / spawnCountMax).fill({ do: 'spawn', count: spawnCountMax })
  const again: Step = { do: 'connect', client: 'c1' }
  expect(paths([...most, again])).toEqual([])
  expect(paths([...most, { do: 'connect', client: 'one more' }])).toEqual(['$.steps[10].client'])
  expect(paths([...most, { do: 'spawn', count: 1 }])).toEqual(['$.steps[10].count'])
})

test('nothing is expected of a connection that the client cannot have had by then', () => {
  const steps: Step[] = [
    { do: 'connect', client: 'alice' },
    { expect: 'received', client: 'alice', connection: 2, type: 'error', times: 0 },
    { do: 'reconnect', client: 'alice' },
    { expect: 'memberships', client: 'alice', connection: 2, rooms: [] },
    // The run refuses it.
    { do: 'drop', client: 'alice', connection: 3 },
  ]
  expect(checkSteps(steps)).toEqual([
    {
      where: '$.steps[1].connection',
      code: 'unknownConnection',
      params: { client: 'alice', connection: 2, count: 1 },
    },
  ])
})
