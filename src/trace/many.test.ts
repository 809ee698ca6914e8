import { expect, test } from 'vitest'
import type { ConnectionId } from '#kernel/ids.ts'
import { Folder, fold } from './fold.ts'
import { arrivalsAtClients, frameAt, partsOf } from './many.ts'
import type { TraceEvent } from './traceEvent.ts'
import { worldState } from './worldState.ts'

const [alice, bob] = ['alice#1', 'bob#1'] as unknown as readonly [ConnectionId, ConnectionId]
const connections = [alice, bob]

const stamped = { at: 5, cause: null } as const
const trace: readonly TraceEvent[] = [
  { seq: 0, ...stamped, kind: 'connecting', connection: alice, client: 'alice', path: '/ws' },
  { seq: 1, ...stamped, kind: 'connecting', connection: bob, client: 'bob', path: '/ws' },
  {
    seq: 2,
    ...stamped,
    kind: 'sent to many',
    ...{ from: 'server', text: 'hi', bytes: 2, connections, dueAt: [9, null] },
  },
  { seq: 3, ...stamped, kind: 'delivered to many', to: 'client', frame: 2, connections },
  {
    seq: 4,
    ...stamped,
    kind: 'belief of many',
    ...{ room: 'r', op: 'reset', members: [bob], connections },
  },
]

test('a fan-out is one send for each of its receivers, with the same text and place in the trace', () => {
  const sends = trace.slice(2, 3).flatMap(partsOf)
  const send = { kind: 'sent', seq: 2, ...stamped, from: 'server', text: 'hi', bytes: 2 }
  expect(sends).toEqual([
    { ...send, connection: alice, dueAt: 9 },
    { ...send, connection: bob, dueAt: null },
  ])
  expect(partsOf(trace[0] as TraceEvent)).toEqual([trace[0]])
})

test('folding a fan-out gives the world of its parts', () => {
  const folder = new Folder()
  for (const event of trace) for (const part of partsOf(event)) folder.apply(part)
  expect(folder.world).toEqual(fold(trace))
  expect(worldState(fold(trace)).beliefs).toEqual({ alice: { r: ['bob'] }, bob: { r: ['bob'] } })
  expect(fold(trace, 2).flights.get(2)?.dueAt).toEqual(
    new Map([
      [alice, 9],
      [bob, null],
    ]),
  )
  expect(fold(trace, 3).flights.size).toBe(0)
})

test('the frame of a fan-out is still on its way to those whom it has not reached', () => {
  const delivered = { seq: 3, ...stamped, kind: 'delivered', to: 'client', frame: 2 } as const
  const then = fold([...trace.slice(0, 3), { ...delivered, connection: alice }])
  expect([...(then.flights.get(2)?.dueAt.keys() ?? [])]).toEqual([bob])
})

test('which frame arrived at whom is read alike of one and of many', () => {
  expect(arrivalsAtClients(trace[3] as TraceEvent)).toMatchObject({ frame: 2, connections })
  expect(frameAt(trace, 2)?.text).toBe('hi')
  expect([frameAt(trace, 3), arrivalsAtClients(trace[2] as TraceEvent)]).toEqual([null, null])
})
