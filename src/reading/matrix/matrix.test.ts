import { array, assert, integer, property, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { type ConnectionId, connectionId, onlyNode } from '#kernel/ids.ts'
import { fold } from '#trace/fold.ts'
import { Recorder } from '#trace/recorder.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import { Matrix } from './matrix.ts'
import { sortTogether } from './sortTogether.ts'

const meetings = integer({ min: 1, max: 12 }).chain((rows) =>
  array(uniqueArray(integer({ min: 0, max: rows - 1 })), { maxLength: 30 }).map((rowsOf) => ({
    rowsOf,
    rows,
  })),
)

test('a new order has everybody once, and is the same each time', () => {
  assert(
    property(meetings, (some) => {
      const sorted = sortTogether(some)
      expect(sorted.columns.toSorted((a, b) => a - b)).toEqual([...some.rowsOf.keys()])
      expect(sorted.rows.toSorted((a, b) => a - b)).toEqual([...Array(some.rows).keys()])
      expect(sortTogether(some)).toEqual(sorted)
    }),
  )
})

test('rooms that share nobody stand apart, each with its own side by side', () => {
  const rowsOf = Array.from({ length: 40 }, (_, column) => [column % 4, 4 + (column % 4)])
  const { columns, rows } = sortTogether({ rowsOf, rows: 8 })
  const groups = columns.map((column) => column % 4)
  expect(groups.filter((group, i) => group !== groups[i - 1])).toHaveLength(4)
  const pairs = rows.map((row) => row % 4)
  expect(pairs.filter((pair, i) => pair !== pairs[i - 1])).toHaveLength(4)
})

test('the cells of neighbours in a chain of rooms lie along a diagonal', () => {
  const people = 60
  const shuffled = Array.from({ length: people }, (_, i) => (i * 37) % people)
  const rowsOf = shuffled.map((i) => [Math.floor(i / 6), Math.min(9, Math.floor(i / 6) + 1)])
  const { columns, rows } = sortTogether({ rowsOf, rows: 10 })
  const rowAt = new Map(rows.map((row, i) => [row, i]))
  const places = columns.map((column) => (rowAt.get(rowsOf[column]?.[0] ?? 0) ?? 0) / 10)
  const straight = places.map((place, i) => Math.abs(place - i / people))
  const turned = places.map((place, i) => Math.abs(1 - place - i / people))
  expect(Math.min(Math.max(...straight), Math.max(...turned))).toBeLessThan(0.25)
})

test('the order holds while few come and go, and who is gone stands with the gone', () => {
  const crowd = new Crowd(40)
  const matrix = new Matrix()
  matrix.take(crowd.world())
  const before = matrix.order
  crowd.leaves(3)
  matrix.take(crowd.world())
  expect(matrix.order).toBe(before)
  crowd.closes(5)
  matrix.take(crowd.world())
  const gone = connectionId('client5', 1)
  expect(matrix.order.connections).toEqual([
    ...before.connections.filter((id) => id !== gone),
    gone,
  ])
  expect(matrix.order.living).toBe(39)
})

test('when most has changed, the order is a new one, which depends on the picture alone', () => {
  const crowd = new Crowd(40)
  const matrix = new Matrix()
  matrix.take(crowd.world())
  for (let i = 0; i < 20; i++) {
    crowd.leaves(i)
    matrix.take(crowd.world())
  }
  matrix.sort()
  const fresh = new Matrix()
  fresh.take(crowd.world())
  fresh.sort()
  expect(fresh.order).toEqual(matrix.order)
})

test('a room that is gone has a row while a connection still lists it', () => {
  const crowd = new Crowd(4)
  crowd.maps(...[0, 1].map((i): MapChange => ({ ...entryOf(i), map: 'rooms', op: 'remove' })), {
    map: 'room',
    op: 'remove',
    room: 'room0',
    name: 'room0',
    permanent: false,
    metadata: {},
  })
  const matrix = new Matrix()
  matrix.take(crowd.world())
  expect(matrix.order.rooms).toContain('room0')
  crowd.leaves(0)
  crowd.leaves(1)
  matrix.take(crowd.world())
  expect(matrix.order.rooms).not.toContain('room0')
})

test('of many rooms one that is gone keeps its row, until they are a twentieth', () => {
  const crowd = new Crowd(100)
  const matrix = new Matrix()
  matrix.take(crowd.world())
  const before = matrix.order
  for (const i of [0, 2]) crowd.empties(i)
  matrix.take(crowd.world())
  expect(matrix.order).toBe(before)
  crowd.empties(4)
  matrix.take(crowd.world())
  expect(matrix.order.rooms).toEqual(
    before.rooms.filter((room) => !['room0', 'room1', 'room2'].includes(room)),
  )
})

const idOf = (i: number): ConnectionId => connectionId(`client${i}`, 1)
const roomOf = (i: number) => `room${Math.floor(i / 2)}`
const entryOf = (i: number) => ({ room: roomOf(i), connection: idOf(i) })

/** Clients that are two by two in rooms. */
class Crowd {
  readonly #recorder = new Recorder(() => 0)

  constructor(size: number) {
    for (let i = 0; i < size; i++) {
      const connection = idOf(i)
      this.#recorder.record({ kind: 'connecting', connection, client: `client${i}`, path: '/ws' })
      this.#recorder.record({ kind: 'accepted', node: onlyNode, connection })
      this.#recorder.record({ kind: 'opened', connection })
      const room = { room: roomOf(i), name: roomOf(i), permanent: false, metadata: {} }
      this.maps(
        { map: 'connections', op: 'add', connection },
        ...(i % 2 === 0 ? [{ map: 'room', op: 'add', ...room } as const] : []),
        { map: 'rooms', op: 'add', ...entryOf(i) },
        { map: 'entry', op: 'add', connection },
        { map: 'connectionRooms', op: 'add', ...entryOf(i) },
      )
    }
  }

  maps(...changes: readonly MapChange[]): void {
    this.#recorder.record({ kind: 'maps', node: onlyNode, changes })
  }

  leaves(i: number): void {
    this.maps(
      { map: 'rooms', op: 'remove', ...entryOf(i) },
      { map: 'connectionRooms', op: 'remove', ...entryOf(i) },
    )
  }

  /** Both leave, and the room is gone. */
  empties(i: number): void {
    this.leaves(i)
    this.leaves(i + 1)
    const room = { room: roomOf(i), name: roomOf(i), permanent: false, metadata: {} }
    this.maps({ map: 'room', op: 'remove', ...room })
  }

  closes(i: number): void {
    for (const end of ['client', 'server'] as const) {
      const closed = { code: 1000, reason: '', wasClean: true }
      this.#recorder.record({ kind: 'closed', connection: idOf(i), end, ...closed })
    }
  }

  world() {
    return fold(this.#recorder.trace)
  }
}
