import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LocalHost } from '#host/localHost.ts'
import { sometimes, sometimesIn } from '#laws/sometimes.ts'
import { emptyScenario, withStep } from '#scenario/editScenario.ts'
import type { DoStep } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'

const client = fc.constantFrom('c1', 'c2', 'c3', 'c4')
const room = fc.constantFrom('r', 'q', '__proto__')
const path = fc.constantFrom('/ws', '/ws/room/r', '/ws/room/q')
/** Who does not read takes this, and then no more. */
const fillsTheWire = 'x'.repeat(70_000)
const when = fc.constantFrom({}, {}, {}, { now: true as const })

/** Anything a scenario can do to four clients, one of them on the room endpoint, and two rooms, faults and races included. */
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
    fc.record({ do: fc.constant('connect' as const), client, path }),
    fc.record({ do: fc.constant('createRoom' as const), room }),
    fc.record({ do: fc.constant('removeRoom' as const), room }),
    fc.record({
      do: fc.constant('broadcast' as const),
      room,
      text: fc.constantFrom('news', fillsTheWire),
    }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(5, 1000, 31_000, 130_000) }),
    fc.constant({ do: 'restart' as const }),
  )
  .chain((base) => when.map((own) => ({ ...base, ...own }) as DoStep))

/** The usual settings, those that overflow, and those under which much is late or refused. */
const overflowing = [{}, { outboxFramesMax: 1 }, { outboxFramesMax: 4 }]
const settings = fc.constantFrom(
  ...overflowing,
  { outboxBytesMax: 300, echo: true },
  { connectionsMax: 3, roomsPerConnectionMax: 1, roomsMax: 1 },
  { frameBytesMax: 46, payloadDepthMax: 1, latencyMs: [0, 0] },
  { heartbeatMs: 1000, latencyMs: [5, 600] },
)

/** Where each join is awaited, and the heartbeat asks by messages, which a proxy does not answer. */
const asking = fc.constantFrom(
  { authorizeMs: 40, heartbeatBy: 'messages' },
  { authorizeMs: 40, heartbeatBy: 'messages', inboxFramesMax: 1, outboxFramesMax: 2 },
  { authorizeMs: 700, heartbeatBy: 'messages', heartbeatMs: 1000, latencyMs: [5, 600] },
)
const proxied = fc.record({
  do: fc.constant('halfOpen' as const),
  client,
  direction: fc.constantFrom('both' as const, 'toServer' as const, 'toClient' as const),
  proxy: fc.constant(true),
})

async function play(steps: readonly DoStep[], seed: number, limits: object = {}) {
  const start = [
    { do: 'spawn', count: 3, join: ['r'] },
    { do: 'spawn', count: 1, path: '/ws/room/r' },
  ]
  const parsed = parseScenario({
    roomscope: 1,
    seed,
    settings: limits,
    steps: [...start, ...steps],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return new LocalHost(emptyScenario()).run(parsed.scenario)
}

const run = async (steps: readonly DoStep[], seed: number, limits: object = {}) =>
  (await play(steps, seed, limits)).result

test('whatever is done to it, the reference breaks no law, and does the same again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 25 }),
      fc.nat(1000),
      settings,
      async (steps, seed, limits) => {
        const { violations, traceHash } = await run(steps, seed, limits)
        expect(violations).toEqual([])
        expect((await run(steps, seed, limits)).traceHash).toBe(traceHash)
      },
    ),
    { numRuns: 300 },
  )
}, 120_000)

test('C10: nor does it when it awaits an answer before each join', async () => {
  const steps = fc.array(fc.oneof({ weight: 20, arbitrary: step }, proxied), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(steps, fc.nat(1000), asking, async (done, seed, limits) => {
      expect((await run(done, seed, limits)).violations).toEqual([])
    }),
    { numRuns: 150 },
  )
}, 120_000)

test('V: in such runs everything happens sometimes that must, so that the laws do not hold for nothing', async () => {
  const runs = fc.array(step, { minLength: 15, maxLength: 25 })
  const corpus = fc.sample(fc.tuple(runs, fc.constantFrom(...overflowing)), {
    numRuns: 160,
    seed: 1,
  })
  const seen = new Set<string>()
  for (const [steps, limits] of corpus) {
    for (const one of sometimesIn((await play(steps, 1, limits)).trace)) seen.add(one)
  }
  expect([...seen].sort()).toEqual(Object.keys(sometimes).sort())
}, 120_000)

test('whatever was done, it comes back to empty when all faults end and everybody goes', async () => {
  const clients = ['c1', 'c2', 'c3', 'c4']
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
      // A room that was made stays, and no step reaches the older connection of one who reconnected.
      const kept = steps.filter((made) => !['createRoom', 'reconnect', 'connect'].includes(made.do))
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
}, 120_000)

test('appending a step never changes the scenario it was appended to', () => {
  const before = emptyScenario()
  fc.assert(
    fc.property(step, (made) => {
      expect(withStep(before, made).steps).toEqual([made])
      expect(before.steps).toEqual([])
    }),
  )
})
