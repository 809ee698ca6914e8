import { expect, test } from 'vitest'
import type { Step } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import { servers } from '#specimens/servers.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { worldState } from '#trace/worldState.ts'
import { Simulation } from './simulation.ts'

const settle = async () => {
  for (let i = 0; i < 30; i++) await null
}
const ports = { servers, settle }

async function run(
  steps: readonly object[],
  settings: object = {},
  traceEventsMax = 100_000,
  turnsMax = 1_000_000,
  traceBytesMax = 100_000_000,
): Promise<Simulation> {
  const parsed = parseScenario({ roomscope: 1, settings, steps })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { seed, server, settings: set } = parsed.scenario
  const most = { traceEventsMax, traceBytesMax, turnsMax }
  const world = new Simulation({ ...ports, seed, server, settings: set, ...most })
  try {
    for (const step of parsed.scenario.steps as readonly Step[]) await world.perform(step)
    await world.rest()
  } finally {
    world.dispose()
  }
  return world
}

const alice = { do: 'connect', client: 'alice' }
const bob = { do: 'connect', client: 'bob' }
const atOf = (world: Simulation, index: number) =>
  world.recorder.trace.find((event) => event.kind === 'step' && event.index === index)?.at
const failed = (world: Simulation) =>
  world.recorder.trace.filter((event) => event.kind === 'expectation' && !event.ok)
const refused = (world: Simulation) =>
  world.recorder.trace.flatMap((event) =>
    event.kind === 'step refused' ? [{ code: event.code, params: event.params }] : [],
  )

test('a step runs when the world is quiet after the one before', async () => {
  const world = await run([alice, bob], { latencyMs: [10, 10] })
  expect([atOf(world, 0), atOf(world, 1)]).toEqual([0, 20])
})

test('“now” runs it at the same instant, with nothing between', async () => {
  const world = await run([alice, { ...bob, now: true }])
  expect(atOf(world, 1)).toBe(0)
  const kinds = world.recorder.trace.slice(0, 4).map(({ kind }) => kind)
  expect(kinds).toEqual(['step', 'connecting', 'step', 'connecting'])
})

test('“at” runs it at its time, whatever is in flight', async () => {
  const world = await run([alice, { ...bob, at: 15 }], { latencyMs: [10, 10] })
  expect(atOf(world, 1)).toBe(15)
  expect(world.recorder.trace.find(({ kind }) => kind === 'opened')?.at).toBe(20)
})

test('“at” in the past makes the file invalid, with the place and what may stand there', async () => {
  const steps = [
    alice,
    { ...bob, at: 10 },
    { do: 'wait', ms: 100 },
    { do: 'drop', client: 'bob', at: 50 },
  ]
  const running = run(steps, { latencyMs: [10, 10] })
  await expect(running).rejects.toThrow(InvalidScenario)
  await expect(running).rejects.toThrow('$.steps[3].at: pastByThen {"atMs":50,')
})

test('a wait lets virtual time pass', async () => {
  const world = await run([{ do: 'wait', ms: 30_000 }, alice], { latencyMs: [10, 10] })
  expect(atOf(world, 1)).toBe(30_000)
  expect(world.queue.nowMs).toBe(30_020)
})

test('what cannot be done is refused with its reason, and the world goes on', async () => {
  const world = await run([
    alice,
    alice,
    { do: 'removeRoom', room: 'none' },
    { do: 'createRoom', room: 'r' },
    { do: 'createRoom', room: 'r' },
    { do: 'broadcast', room: 'none', text: '' },
    bob,
    { do: 'join', client: 'bob', room: 'r', now: true },
    { do: 'join', client: 'bob', room: 'r' },
    { expect: 'members', room: 'r', clients: ['bob'] },
  ])
  expect(refused(world)).toEqual([
    { code: 'connected', params: { client: 'alice' } },
    { code: 'no room', params: { room: 'none' } },
    {
      code: 'threw',
      params: { error: { name: 'RoomsError', message: 'there is a room r already' } },
    },
    { code: 'no room', params: { room: 'none' } },
    { code: 'not open', params: { client: 'bob' } },
  ])
  expect(failed(world)).toEqual([])
})

test('what changed is written before what it caused', async () => {
  const world = await run([
    alice,
    bob,
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'drop', client: 'alice' },
  ])
  const at = (find: (event: TraceEvent) => boolean) => world.recorder.trace.findIndex(find)
  const joined = at((event) => event.kind === 'sent' && event.text?.includes('"joined"') === true)
  const listed = at(
    (event) => event.kind === 'maps' && event.changes.some((change) => change.map === 'room'),
  )
  expect(listed).toBeGreaterThan(0)
  expect(listed).toBeLessThan(joined)
})

test('S8: an eviction is written before the announcements of it', async () => {
  const world = await run([
    alice,
    bob,
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'join', client: 'bob', room: 'r' },
    { do: 'deadSocket', client: 'bob' },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { do: 'message', client: 'alice', room: 'r', text: 'hi' },
    { expect: 'received', client: 'alice', type: 'user_left', times: 1 },
  ])
  const trace = world.recorder.trace
  const told = trace.findIndex(
    (event) => event.kind === 'sent' && event.text?.includes('user_left') === true,
  )
  const gone = trace.findIndex(
    (event) =>
      event.kind === 'maps' &&
      event.changes.some((change) => change.map === 'connections' && change.op === 'remove'),
  )
  expect(failed(world)).toEqual([])
  expect(gone).toBeGreaterThan(0)
  expect(gone).toBeLessThan(told)
})

test('every event but a step has a cause before it, and follows back to a step', async () => {
  const world = await run([
    { do: 'spawn', count: 4, join: ['r', 'q'] },
    { do: 'message', client: 'c1', room: 'r', text: 'hi' },
    { do: 'deadSocket', client: 'c2' },
    { do: 'message', client: 'c1', room: 'r', text: 'hi' },
    { do: 'close', client: 'c3' },
    { do: 'drop', client: 'c4' },
  ])
  for (const event of world.recorder.trace) {
    if (event.kind === 'step') expect(event.cause).toBeNull()
    else expect(event.cause).toBeLessThan(event.seq)
  }
})

test('a restart closes everyone with 1012, and a new server starts with empty books', async () => {
  const world = await run([
    alice,
    { do: 'join', client: 'alice', room: 'r' },
    { do: 'restart' },
    { expect: 'socket', client: 'alice', clientEnd: 'closed', serverEnd: 'closed', code: 1012 },
    { expect: 'empty' },
    { do: 'reconnect', client: 'alice' },
    { do: 'join', client: 'alice', room: 'r' },
    { expect: 'members', room: 'r', clients: ['alice'] },
  ])
  expect(failed(world)).toEqual([])
})

test('a trace that grows beyond traceEventsMax stops the world, and says so', async () => {
  const steps = [{ do: 'spawn', count: 20, join: ['r'] }, { do: 'wait', ms: 10 }, alice]
  const world = await run(steps, {}, 200)
  expect(world.recorder.trace.length).toBeLessThan(250)
  const limits = world.recorder.trace.filter(({ kind }) => kind === 'limit')
  expect(limits).toMatchObject([{ name: 'traceEventsMax', params: { events: 200 } }])
  expect(world.recorder.trace.at(-1)?.kind).toBe('limit')
  expect(world.clients.newest.has('alice')).toBe(false)
})

test('a trace with more bytes than traceBytesMax stops the world, and says so', async () => {
  const join = { do: 'spawn', count: 3, join: ['r'] }
  const says = { do: 'message', client: 'c1', room: 'r', text: 'x'.repeat(10_000) }
  const most = [100_000, 1_000_000, 100_000] as const
  const world = await run([join, ...Array.from({ length: 20 }, () => says)], {}, ...most)
  expect(world.recorder.trace.at(-1)).toMatchObject({
    kind: 'limit',
    name: 'traceBytesMax',
    params: { bytes: 100_000 },
  })
  const kept = world.recorder.trace.filter(({ kind }) => kind === 'step').length
  expect(kept).toBeGreaterThan(2)
  expect(kept).toBeLessThan(12)
})

test('a world that takes turns without end is stopped at turnsMax, and says so', async () => {
  const steps = [{ do: 'wait', ms: 86_400_000 }, alice]
  const world = await run(steps, { heartbeatMs: 1 }, 100, 500)
  expect(world.recorder.trace.at(-1)).toMatchObject({
    kind: 'limit',
    name: 'turnsMax',
    params: { turns: 500 },
  })
  expect(world.clients.newest.has('alice')).toBe(false)
})

test('what is on its way counts with the turns that were taken: turnsMax stops a crowd before it is told of itself', async () => {
  const world = await run([{ do: 'spawn', count: 40, join: ['r'] }], {}, 100_000, 700)
  const [limit] = world.recorder.trace.filter(({ kind }) => kind === 'limit')
  expect(limit).toMatchObject({ name: 'turnsMax', params: { turns: 700 } })
  expect(world.recorder.trace.at(-1)).toBe(limit)
  expect(world.queue.due).toBeGreaterThan(350)
})

test('each kind of expectation can fail, and says what was', async () => {
  const world = await run([
    alice,
    { do: 'join', client: 'alice', room: 'r' },
    { expect: 'members', room: 'r', clients: [] },
    { expect: 'memberships', client: 'alice', rooms: [] },
    { expect: 'rooms', rooms: ['q'] },
    { expect: 'socket', client: 'alice', clientEnd: 'closed', serverEnd: 'closed', code: 1000 },
    { expect: 'received', client: 'alice', type: 'joined', room: 'q' },
    { expect: 'received', client: 'alice', type: 'joined', from: 'bob' },
    { expect: 'received', client: 'alice', type: 'joined', text: 'x' },
    { expect: 'view', client: 'alice', room: 'r', clients: [] },
    { expect: 'violations', laws: ['S1'] },
    { expect: 'empty' },
  ])
  expect(failed(world)).toMatchObject([
    { expected: [], actual: ['alice'] },
    { expected: [], actual: ['r'] },
    { expected: ['q'], actual: ['r'] },
    { actual: { clientEnd: 'open', serverEnd: 'open', code: null } },
    { expected: { times: 1 }, actual: { times: 0 } },
    { actual: { times: 0 } },
    { actual: { times: 0 } },
    { expected: [], actual: ['alice'] },
    { expected: ['S1'], actual: [] },
    { actual: { connections: ['alice'], rooms: ['r'], entries: ['alice'] } },
  ])
})

test('a room called as an object’s own parts is only a name', async () => {
  const world = await run([alice, { do: 'join', client: 'alice', room: 'constructor' }])
  expect(worldState(world.world).rooms).toEqual({ constructor: ['alice'] })
})

test('close and heal can name a connection that a newer one took the place of', async () => {
  const reconnected = [
    alice,
    { do: 'halfOpen', client: 'alice' },
    { do: 'reconnect', client: 'alice' },
  ]
  const old = { client: 'alice', connection: 1 }
  const world = await run([...reconnected, { do: 'heal', ...old }, { do: 'close', ...old }])
  const ends = [...world.world.connections.values()].map(({ serverEnd, faults }) => [
    serverEnd.state,
    faults.length,
  ])
  expect(ends).toEqual([
    ['closed', 0],
    ['open', 0],
  ])
  const missing = await run([...reconnected, { do: 'close', client: 'alice', connection: 3 }])
  const params = { client: 'alice', ordinal: 3, newest: 'alice#2' }
  expect(refused(missing)).toEqual([{ code: 'no connection', params }])
})
