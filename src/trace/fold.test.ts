import { expect, test } from 'vitest'
import { connectionId, onlyNode } from '#kernel/ids.ts'
import { Folder, fold } from './fold.ts'
import { Recorder } from './recorder.ts'

const alice = connectionId('alice', 1)

function recorded(): Recorder {
  let nowMs = 0
  const recorder = new Recorder(() => nowMs++)
  recorder.begin({ kind: 'step', index: 0, verb: 'connect', client: 'alice', step: {} })
  recorder.begin({ kind: 'connecting', connection: alice, client: 'alice', path: '/ws' })
  recorder.record({ kind: 'accepted', node: onlyNode, connection: alice })
  recorder.record({
    kind: 'maps',
    node: onlyNode,
    changes: [
      { map: 'connections', op: 'add', connection: alice },
      { map: 'entry', op: 'add', connection: alice },
      { map: 'room', op: 'add', room: 'r', name: 'R', permanent: true, metadata: { a: 1 } },
      { map: 'rooms', op: 'add', room: 'r', connection: alice },
      { map: 'connectionRooms', op: 'add', room: 'r', connection: alice },
    ],
  })
  recorder.record({ kind: 'opened', connection: alice })
  const frame = recorder.record({
    kind: 'sent',
    connection: alice,
    from: 'server',
    text: 'x',
    bytes: 1,
    dueAt: 9,
  })
  recorder.turn(frame)
  recorder.begin({ kind: 'delivered', connection: alice, to: 'client', frame })
  recorder.record({ kind: 'belief', connection: alice, room: 'r', op: 'reset', members: [alice] })
  recorder.record({ kind: 'fault', connection: alice, fault: 'dead', on: true })
  recorder.record({
    kind: 'closed',
    connection: alice,
    end: 'client',
    code: 1006,
    reason: '',
    wasClean: false,
  })
  recorder.record({
    kind: 'maps',
    node: onlyNode,
    changes: [
      { map: 'connectionRooms', op: 'remove', room: 'r', connection: alice },
      { map: 'entry', op: 'remove', connection: alice },
      { map: 'rooms', op: 'remove', room: 'r', connection: alice },
      { map: 'room', op: 'remove', room: 'r', name: 'R', permanent: true, metadata: {} },
      { map: 'connections', op: 'remove', connection: alice },
    ],
  })
  return recorder
}

test('folding the trace gives the world that the recorder kept beside it', () => {
  const { trace, world } = recorded()
  expect(fold(trace)).toEqual(world)
})

test('folding to an event gives the world as it was then', () => {
  const { trace } = recorded()
  expect(fold(trace, -1).connections.size).toBe(0)
  const joined = fold(trace, 3)
  expect(joined.rooms.get('r')).toMatchObject({ name: 'R', permanent: true, metadata: { a: 1 } })
  expect([...(joined.rooms.get('r')?.members ?? [])]).toEqual([alice])
  expect([...(joined.connectionRooms.get(alice) ?? [])]).toEqual(['r'])
  expect(joined.registered.has(alice)).toBe(true)
  expect(joined.connections.get(alice)?.clientEnd.state).toBe('connecting')
  expect(fold(trace, 5).flights.get(5)).toMatchObject({
    from: 'server',
    text: 'x',
    dueAt: new Map([[alice, 9]]),
  })
  expect(fold(trace, 6).flights.size).toBe(0)
  expect([...(fold(trace, 7).beliefs.get(alice)?.get('r') ?? [])]).toEqual([alice])
  expect(fold(trace, 8).connections.get(alice)?.faults).toEqual(['dead'])
  const end = fold(trace)
  expect(end.connections.get(alice)?.clientEnd.close?.code).toBe(1006)
  expect(end.beliefs.has(alice)).toBe(false)
  expect([end.rooms.size, end.connectionRooms.size, end.registered.size]).toEqual([0, 0, 0])
  expect(end.roomOrdinals.get('r')).toBe(0)
})

test('a snapshot stays as it is while the fold goes on', () => {
  const { trace } = recorded()
  const folder = new Folder()
  for (const event of trace.slice(0, 4)) folder.apply(event)
  const then = folder.snapshot()
  for (const event of trace.slice(4)) folder.apply(event)
  expect(then).toEqual(fold(trace, 3))
  const again = new Folder(then)
  for (const event of trace.slice(4)) again.apply(event)
  expect(again.world).toEqual(fold(trace))
})

test('what happens in a turn names the event that began it as its cause', () => {
  const { trace } = recorded()
  expect(trace.map(({ cause }) => cause)).toEqual([null, 0, 1, 1, 1, 1, 5, 6, 6, 6, 6])
})

test('a snapshot stays as it was, and shares with the next what no event touched between them', () => {
  const { trace } = recorded()
  const folder = new Folder()
  const snapshots = trace.map((event) => {
    folder.apply(event)
    return folder.snapshot()
  })
  for (const [seq, snapshot] of snapshots.entries()) expect(snapshot).toEqual(fold(trace, seq))
  const sent = trace.findIndex(({ kind }) => kind === 'sent')
  expect(snapshots[sent]?.flights).not.toBe(snapshots[sent - 1]?.flights)
  expect(snapshots[sent]?.connections).toBe(snapshots[sent - 1]?.connections)
  expect(snapshots[sent]?.rooms).toBe(snapshots[sent - 1]?.rooms)
})
