import { expect } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

/** Plays steps after alice and bob are in a room; everything that is expected must hold. */
export async function run(steps: readonly object[], settings: object = {}) {
  const parsed = parseScenario({
    roomscope: 1,
    settings: { latencyMs: [10, 10], ...settings },
    steps: [
      { do: 'connect', client: 'alice' },
      { do: 'connect', client: 'bob' },
      { do: 'join', client: 'alice', room: 'r' },
      { do: 'join', client: 'bob', room: 'r' },
      ...steps,
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { result, trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  expect(result.expectations.filter(({ ok }) => !ok)).toEqual([])
  return { result, trace }
}

/** What the server knows of bob's socket. */
export const bobIs = (serverEnd: string) => ({ expect: 'socket', client: 'bob', serverEnd })
/** How often alice is told that bob left. */
export const told = (times: number) => ({
  expect: 'received',
  client: 'alice',
  type: 'user_left',
  from: 'bob',
  times,
})
