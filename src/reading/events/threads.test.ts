import { expect, test } from 'vitest'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { togetherFor } from './threads.ts'

const connection = 'alice#1'
const inRoom = { map: 'rooms', op: 'add', room: 'general', connection }
const gone = { map: 'connections', op: 'remove', connection }

function traceOf(...events: readonly object[]): readonly TraceEvent[] {
  return events.map((event, seq) => ({ seq, at: seq, ...event }) as unknown as TraceEvent)
}

const race = traceOf(
  { kind: 'step', cause: null },
  { kind: 'sent', cause: 0, connection, from: 'client', text: '' },
  { kind: 'step', cause: null },
  { kind: 'delivered', cause: 1, connection, to: 'server', frame: 1 },
  { kind: 'awaiting', cause: 3, connection, what: 'await' },
  { kind: 'closed', cause: 2, connection, end: 'server' },
  { kind: 'maps', cause: 5, changes: [gone] },
  { kind: 'resumed', cause: 4, connection, awaiting: 4 },
  { kind: 'maps', cause: 3, changes: [inRoom] },
  { kind: 'violation', cause: 8, law: 'S2', connection, room: 'general' },
)

const parts = (trace: readonly TraceEvent[], seq: number) =>
  togetherFor(trace, seq).map(({ event, part }) => [event.seq, part])

test('a race has both threads: the look, what came between, and the write after', () => {
  expect(parts(race, 9)).toEqual([
    [9, 'main'],
    [8, 'main'],
    [7, 'main'],
    [6, 'meanwhile'],
    [5, 'meanwhile'],
    [4, 'main'],
    [3, 'main'],
    [2, 'meanwhile'],
    [1, 'main'],
    [0, 'main'],
  ])
})

test('what is no broken law has its causes alone', () => {
  expect(parts(race, 8)).toEqual([
    [8, 'main'],
    [3, 'main'],
    [1, 'main'],
    [0, 'main'],
  ])
})

test('what is about others does not come between', () => {
  const other = { map: 'connections', op: 'remove', connection: 'bob#1' }
  const trace = race.map((event) =>
    event.seq === 6 ? ({ ...event, changes: [other] } as unknown as TraceEvent) : event,
  )
  expect(parts(trace, 9).filter(([, part]) => part !== 'main')).toEqual([])
})

test('without a race it is told how the connection came into the room', () => {
  const trace = traceOf(
    { kind: 'step', cause: null },
    { kind: 'maps', cause: 0, changes: [inRoom] },
    { kind: 'step', cause: null },
    { kind: 'closed', cause: 2, connection, end: 'server' },
    { kind: 'maps', cause: 3, changes: [gone] },
    { kind: 'violation', cause: 4, law: 'S2', connection, room: 'general' },
  )
  expect(parts(trace, 5)).toEqual([
    [5, 'main'],
    [4, 'main'],
    [3, 'main'],
    [2, 'main'],
    [1, 'before'],
    [0, 'before'],
  ])
})
