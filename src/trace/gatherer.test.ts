import { beforeEach, expect, test } from 'vitest'
import type { ConnectionId } from '#kernel/ids.ts'
import { partsOf, type SingleEvent } from './many.ts'
import { Recorder } from './recorder.ts'
import type { Happening } from './traceEvent.ts'

const [alice, bob, carol] = ['alice#1', 'bob#1', 'carol#1'] as unknown as readonly [
  ConnectionId,
  ConnectionId,
  ConnectionId,
]

let nowMs = 0
let told: SingleEvent[] = []
let recorder: Recorder

beforeEach(() => {
  nowMs = 0
  told = []
  recorder = new Recorder(
    () => nowMs,
    (event) => told.push(event),
  )
})

function send(connection: ConnectionId, text = 'hi', more: Partial<Happening> = {}): number {
  const frame = { kind: 'sent', from: 'server', text, bytes: 2, dueAt: 9 } as const
  return recorder.record({ ...frame, connection, ...more } as Happening)
}

function arrive(frame: number, connection: ConnectionId): void {
  recorder.turn(frame)
  recorder.begin({ kind: 'delivered', connection, to: 'client', frame })
}

function believe(connection: ConnectionId, member = carol): void {
  recorder.record({ kind: 'belief', connection, room: 'r', op: 'add', members: [member] })
}

const kinds = () => recorder.trace.map(({ kind }) => kind)

test('one text to several is one event, and each send is told as it is recorded', () => {
  expect([send(alice), send(bob), send(carol)]).toEqual([0, 0, 0])
  expect(recorder.trace).toEqual([
    {
      ...{ seq: 0, at: 0, cause: null, kind: 'sent to many', from: 'server', text: 'hi', bytes: 2 },
      ...{ connections: [alice, bob, carol], dueAt: [9, 9, 9] },
    },
  ])
  expect(told).toEqual(recorder.trace.flatMap(partsOf))
})

test('another text, the same receiver again, and another time are events of their own', () => {
  send(alice)
  send(bob, 'ho')
  send(bob, 'ho')
  nowMs = 1
  send(alice, 'ho')
  expect(kinds()).toEqual(['sent', 'sent', 'sent', 'sent'])
})

test('another cause, another turn, a client’s frame and a heartbeat are events of their own', () => {
  send(alice)
  recorder.turn(0)
  send(bob)
  recorder.endTurn()
  send(carol)
  send(alice, 'hi', { from: 'client' })
  send(bob, 'hi', { from: 'client' })
  for (const connection of [alice, bob]) send(connection, '', { control: 'ping' })
  expect(kinds()).toEqual(Array.from({ length: 7 }, () => 'sent'))
})

test('an event grows no more once another is recorded', () => {
  send(alice)
  send(bob)
  const written = structuredClone(recorder.trace[0])
  recorder.record({ kind: 'send failed', connection: carol, why: 'dead' })
  expect(send(carol)).toBe(2)
  expect(recorder.trace[0]).toEqual(written)
})

test('arrivals in one instant are one event, and so is what is believed by them', () => {
  for (const connection of [alice, bob, carol]) send(connection)
  for (const connection of [alice, bob]) {
    arrive(0, connection)
    believe(connection)
  }
  nowMs = 1
  arrive(0, carol)
  expect(kinds()).toEqual(['sent to many', 'delivered to many', 'belief of many', 'delivered'])
  expect(recorder.trace[2]).toMatchObject({ cause: 1, connections: [alice, bob] })
  expect(told.slice(3).map(({ kind, seq }) => [kind, seq])).toEqual([
    ['delivered', 1],
    ['belief', 2],
    ['delivered', 1],
    ['belief', 2],
    ['delivered', 3],
  ])
  expect(recorder.world.seq).toBe(3)
})

test('who believes something else than the others says so in an event of its own', () => {
  for (const connection of [alice, bob]) send(connection)
  for (const [connection, member] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    arrive(0, connection)
    believe(connection, member)
  }
  expect(kinds()).toEqual(['sent to many', 'delivered to many', 'belief', 'belief'])
})

test('when the world has come to rest nothing grows', () => {
  for (const connection of [alice, bob]) send(connection)
  arrive(0, alice)
  recorder.settle()
  arrive(0, bob)
  expect(kinds()).toEqual(['sent to many', 'delivered', 'delivered'])
})
