import { expect, test } from 'vitest'
import { settle } from '#host/settle.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { servers } from '#specimens/servers.ts'
import { type Proving, proveServer } from './proveServer.ts'

/** As in `host`, which stands above. */

test('a server is judged law by law, and what a law is broken by is made small, whatever else breaks', async () => {
  const parsed = parseScenario({
    roomscope: 1,
    steps: [
      { do: 'connect', client: 'a' },
      { do: 'connect', client: 'b' },
      { do: 'join', client: 'b', room: 'q' },
      { do: 'join', client: 'a', room: 'r' },
      { do: 'close', client: 'a', now: true },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const seen: Proving[] = []
  const ask = {
    server: 'join-no-recheck',
    seed: 1,
    scenarios: [parsed.scenario],
    runs: 20,
    defects: [],
  }
  await proveServer(ask, { servers, settle }, (now) => seen.push(now))
  const laws = seen.at(-1)?.laws ?? []
  const of = (id: string) => laws.find(({ law }) => law === id)
  expect(of('S2')?.broken?.scenario.steps.length).toBe(3)
  // It broke after S2 in the same world, so no search found it.
  expect(of('S4')?.broken?.failure.law).toBe('S4')
  expect(of('T8')).toEqual({ law: 'T8', broken: null, why: null })
  expect(seen.map(({ done }) => done)).toEqual(
    [...seen.map(({ done }) => done)].sort((a, b) => a - b),
  )
})
