import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appendStep, emptyScenario } from '#scenario/editScenario.ts'
import type { DoStep } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { LocalHost } from './localHost.ts'

const client = fc.constantFrom('c1', 'c2', 'c3', 'c4')
const room = fc.constantFrom('r', 'q', '__proto__')
const when = fc.constantFrom({}, {}, {}, { now: true as const })

/** Anything a scenario can do to three or four clients and two rooms, faults and races included. */
const step: fc.Arbitrary<DoStep> = fc
  .oneof(
    fc.record({ do: fc.constant('join' as const), client, room }),
    fc.record({ do: fc.constant('join' as const), client, room }),
    fc.record({ do: fc.constant('join' as const), client, room }),
    fc.record({ do: fc.constant('leave' as const), client, room }),
    fc.record({
      do: fc.constant('message' as const),
      client,
      room,
      text: fc.string({ maxLength: 5 }),
    }),
    fc.record({ do: fc.constant('message' as const), client, room, text: fc.constant('hello') }),
    fc.record({
      do: fc.constant('send' as const),
      client,
      frame: fc.constantFrom('{nope', '[]', '{}'),
    }),
    fc.record({ do: fc.constant('send' as const), client, binary: fc.constant('AAEC') }),
    fc.record({ do: fc.constant('close' as const), client, code: fc.constantFrom(1000, 4001) }),
    fc.record({ do: fc.constant('drop' as const), client }),
    fc.record({ do: fc.constant('deadSocket' as const), client }),
    fc.record({
      do: fc.constant('halfOpen' as const),
      client,
      direction: fc.constantFrom('both' as const, 'toServer' as const, 'toClient' as const),
    }),
    fc.record({ do: fc.constant('stall' as const), client }),
    fc.record({ do: fc.constant('deadSocket' as const), client, times: fc.constantFrom(1, 2) }),
    fc.record({
      do: fc.constant('hold' as const),
      client,
      what: fc.constantFrom('frames' as const, 'handler' as const, 'await' as const),
    }),
    fc.record({ do: fc.constant('release' as const), client }),
    fc.record({ do: fc.constant('reconnect' as const), client, refuse: fc.constant(true) }),
    fc.record({ do: fc.constant('slow' as const), client, bytesPerMs: fc.constantFrom(1, 50) }),
    fc.record({ do: fc.constant('heal' as const), client }),
    fc.record({ do: fc.constant('reconnect' as const), client }),
    fc.record({ do: fc.constant('createRoom' as const), room }),
    fc.record({ do: fc.constant('removeRoom' as const), room }),
    fc.record({ do: fc.constant('broadcast' as const), room, text: fc.constant('news') }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(5, 1000, 31_000, 130_000) }),
    fc.constant({ do: 'restart' as const }),
  )
  .chain((base) => when.map((own) => ({ ...base, ...own }) as DoStep))

async function run(steps: readonly DoStep[], seed: number, settings: object = {}) {
  const start = [{ do: 'spawn', count: 4, join: ['r'] }]
  const parsed = parseScenario({ roomscope: 1, seed, settings, steps: [...start, ...steps] })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  return (await new LocalHost(emptyScenario()).run(parsed.scenario)).result
}

test('whatever is done to it, the reference breaks no law, and does the same again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(1000), async (steps, seed) => {
      const { violations, traceHash } = await run(steps, seed)
      expect(violations).toEqual([])
      expect((await run(steps, seed)).traceHash).toBe(traceHash)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('C10: nor does it when it awaits an answer before each join', async () => {
  const settings = { authorizeMs: 40, heartbeatBy: 'messages' }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.nat(1000), async (steps, seed) => {
      expect((await run(steps, seed, settings)).violations).toEqual([])
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('whatever was done, it comes back to empty when all faults end and everybody goes', async () => {
  const clients = ['c1', 'c2', 'c3', 'c4']
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      // A room that was made stays, and no step reaches the older connection of one who reconnected.
      const kept = steps.filter((made) => made.do !== 'createRoom' && made.do !== 'reconnect')
      const end: DoStep[] = [
        ...clients.map((name): DoStep => ({ do: 'heal', client: name })),
        ...clients.map((name): DoStep => ({ do: 'close', client: name })),
        { do: 'wait', ms: 300_000 },
      ]
      const { state } = await run([...kept, ...end], 1)
      expect([state.rooms, state.connectionRooms]).toEqual([{}, {}])
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('appending a step never changes the scenario it was appended to', () => {
  const before = emptyScenario()
  fc.assert(
    fc.property(step, (made) => {
      expect(appendStep(before, made).steps).toEqual([made])
      expect(before.steps).toEqual([])
    }),
  )
})
