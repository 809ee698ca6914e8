import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { allLaws } from '#laws/allLaws.ts'
import type { Court } from '#laws/court.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { causeOf } from './causeOf.ts'
import { followsOtherwise } from './followedBy.ts'

/** Enough of a court for a law to say what it looks at. */
const court = {
  settings: {},
  accounts: {
    orders: {},
    touched: {},
    told: {},
    persons: { isPromised: true },
    sessions: { isPromised: true },
    states: { isPromised: true },
  },
  gauges: {},
}

test('every law that is held against a world at rest says what its breaches follow from', () => {
  const atRest = Object.entries(allLaws).flatMap(([id, law]) => {
    const watch = law.watch as (court: Court<never>) => { readonly quiet?: unknown }
    return watch(court as unknown as Court<never>).quiet ? [id] : []
  })
  expect(atRest).toContain('T2')
  expect(atRest.filter((id) => !(id in followsOtherwise))).toEqual([])
})

test('on the endpoint of a room the server is about a message, whatever that looks like', async () => {
  const path = '/ws/room/r'
  const looks = JSON.stringify({ type: 'leave', payload: { room_id: 'r', more: 'x'.repeat(2000) } })
  const parsed = parseScenario({
    roomscope: 1,
    server: 'text-cut',
    steps: [
      { do: 'connect', client: 'alice', path },
      { do: 'connect', client: 'bob', path },
      { do: 'send', client: 'alice', frame: looks },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { trace } = await new LocalHost(emptyScenario()).run(parsed.scenario)
  const broken = trace.flatMap((event) => (event.kind === 'violation' ? [event] : []))
  expect(broken.map((event) => [event.law, causeOf(trace, event)])).toEqual([['T8', 'message']])
})
