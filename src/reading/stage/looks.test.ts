import { expect, test } from 'vitest'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { drainResult } from '#reading/result/drainResult.ts'
import { Recorder } from '#trace/recorder.ts'
import type { Happening, MapChange } from '#trace/traceEvent.ts'
import { clientViews } from './clientViews.ts'
import { stageModel } from './stageModel.ts'

const [alice, bob] = [connectionId('alice', 1), connectionId('bob', 1)]

/** A world in which alice and bob are connected, and more has happened. */
function worldOf(...happenings: readonly Happening[]): Recorder {
  const recorder = new Recorder(() => 0)
  for (const [connection, client] of [
    [alice, 'alice'],
    [bob, 'bob'],
  ] as const) {
    recorder.record({ kind: 'connecting', connection, client, path: '/ws' })
    recorder.record({ kind: 'accepted', node: onlyNode, connection })
    recorder.record({ kind: 'opened', connection })
  }
  for (const happening of happenings) recorder.record(happening)
  return recorder
}

const maps = (...changes: readonly MapChange[]): Happening => ({
  kind: 'maps',
  node: onlyNode,
  changes,
})
const has = (connection: typeof alice): MapChange => ({ map: 'connections', op: 'add', connection })
const entry = (connection: typeof alice): MapChange => ({ map: 'entry', op: 'add', connection })
const room: MapChange = {
  map: 'room',
  op: 'add',
  room: 'r',
  name: 'r',
  permanent: false,
  metadata: {},
}
const joined = (connection: typeof alice): MapChange[] => [
  { map: 'rooms', op: 'add', room: 'r', connection },
  { map: 'connectionRooms', op: 'add', room: 'r', connection },
]
const broken = (law: string, about: object = {}): Happening => ({
  kind: 'violation',
  law,
  code: '',
  params: {},
  ...about,
})
const closed = (connection: typeof alice): Happening => ({
  kind: 'closed',
  connection,
  end: 'server',
  code: 1006,
  reason: '',
  wasClean: false,
})
const lookOf = (recorder: Recorder, id = bob) => {
  const item = stageModel(recorder.world).connections.find((one) => one.id === id)
  return item && { look: item.look, registered: item.registered, problem: item.problem }
}

test('S6: an open socket that the server has forgotten is an orphan, once the law has found it', () => {
  const passing = worldOf(maps(has(alice), entry(alice)))
  expect(lookOf(passing)).toEqual({ look: null, registered: 'missing', problem: 0 })
  passing.record(broken('S6', { connection: bob }))
  expect(lookOf(passing)).toEqual({ look: 'orphan', registered: 'missing', problem: 1 })
})

test('S6: a socket that is closed, and the server still has it', () => {
  const world = worldOf(maps(has(bob)), closed(bob), broken('S6', { connection: bob }))
  expect(lookOf(world)).toEqual({ look: 'closed, kept', registered: 'wrongly', problem: 1 })
})

test('S4: an entry of a connection that the server does not have is stale, and stays in the picture', () => {
  const world = worldOf(maps(entry(bob)), closed(bob), broken('S4', { connection: bob }), {
    kind: 'connecting',
    connection: connectionId('bob', 2),
    client: 'bob',
    path: '/ws',
  })
  expect(lookOf(world)).toEqual({ look: 'stale entry', registered: 'no', problem: 1 })
})

test('S8: one that could not be sent to, and is kept', () => {
  const world = worldOf(
    maps(has(bob)),
    broken('S3', { room: 'r' }),
    broken('S8', { connection: bob }),
  )
  expect(lookOf(world)).toEqual({ look: 'dead, kept', registered: 'yes', problem: 2 })
})

test('a ghost is one whose socket is gone while a room lists it', () => {
  const world = worldOf(maps(has(bob), room, ...joined(bob)), closed(bob))
  expect(lookOf(world)).toMatchObject({ look: 'ghost' })
  expect(stageModel(world.world).edges[0]).toMatchObject({ ghost: true, hearing: null })
})

test('T2: what a client was not told is shown at its membership until it knows', () => {
  const both = maps(has(alice), has(bob), room, ...joined(alice), ...joined(bob))
  const world = worldOf(both, broken('T2', { connection: alice, room: 'r' }))
  const [edge] = stageModel(world.world).edges
  expect(edge?.hearing).toMatchObject({ kind: 'missed', law: 'T2', problem: 1 })
  expect(lookOf(world, alice)?.problem).toBe(0)
  const members = [alice, bob]
  world.record({ kind: 'belief', connection: alice, room: 'r', op: 'reset', members })
  expect(stageModel(world.world).edges[0]?.hearing).toBeNull()
})

test.each([
  ['T1', 'doubled'],
  ['T3', 'doubled'],
  ['T5', 'doubled'],
  ['T7', 'doubled'],
  ['T8', 'missed'],
])('%s is shown at the membership of who heard it: %s', (law, kind) => {
  const both = maps(has(alice), has(bob), room, ...joined(alice), ...joined(bob))
  const world = worldOf(both, broken(law, { connection: alice, room: 'r' }))
  expect(stageModel(world.world).edges[0]?.hearing).toMatchObject({ kind, problem: 1 })
  expect(stageModel(world.world).edges[1]?.hearing).toBeNull()
})

test('of what clients believe, what differs comes first', () => {
  const both = maps(has(alice), has(bob), room, ...joined(alice), ...joined(bob))
  const members = [alice, bob]
  const world = worldOf(
    both,
    { kind: 'belief', connection: alice, room: 'r', op: 'reset', members },
    { kind: 'belief', connection: bob, room: 'r', op: 'reset', members: [bob] },
  )
  expect(clientViews(world.world).map(({ connection }) => connection)).toEqual([bob, alice])
  world.record({ kind: 'belief', connection: bob, room: 'r', op: 'add', members: [alice] })
  world.record(broken('T1', { connection: bob, room: 'r' }))
  const [first] = clientViews(world.world)
  expect(first).toMatchObject({ connection: bob, hearing: { kind: 'doubled' }, untold: [] })
})

test('a drain’s result is read from the run: when, whether it is empty, and what is left by name', () => {
  const world = worldOf(maps(has(bob), entry(bob), room, ...joined(bob)))
  expect(drainResult(world.trace)).toBeNull()
  const step = { kind: 'step', index: 0, verb: 'expect empty', step: {} } as const
  world.begin(step)
  const check = { kind: 'expectation', index: 0, ok: false, expected: {}, actual: {} } as const
  const seq = world.record(check)
  expect(drainResult(world.trace)).toEqual({
    seq,
    atMs: 0,
    isEmpty: false,
    connections: [bob],
    rooms: ['r'],
    entries: [bob],
  })
})
