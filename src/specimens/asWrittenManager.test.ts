import { beforeEach, describe, expect, test } from 'vitest'
import type { ServerSocket } from '#network/sockets.ts'
import { ConnectionManager } from '#rooms/connectionManager.ts'
import { Member } from '#server/member.ts'
import { AsWrittenManager } from './asWrittenManager.ts'

/** Defects that are calls of the manager's own API, the reference beside the pattern as it is written. */

let asWritten: AsWrittenManager
let reference: ConnectionManager<Member>
let closed: string[]

/** A socket that takes text, and nothing else. */
function member(id: string): Member {
  const socket: Partial<ServerSocket> & { id: string } = {
    id: id as ServerSocket['id'],
    accept: () => undefined,
    close: () => closed.push(id),
    send: async (text: unknown) => {
      if (typeof text !== 'string') throw new TypeError('only text can be sent')
    },
  }
  return new Member(socket as ServerSocket, { endpoint: 'ws' })
}

const [a, b, c] = [member('a'), member('b'), member('c')]

beforeEach(async () => {
  closed = []
  asWritten = new AsWrittenManager('live')
  reference = new ConnectionManager<Member>()
  for (const each of [a, b, c]) {
    await asWritten.connect(each)
    await reference.connect(each)
  }
})

function bothDo(work: (manager: AsWrittenManager | ConnectionManager<Member>) => unknown): void {
  work(asWritten)
  work(reference)
}

test('A7 (T9): what cannot be sent evicts every member; the reference tells its caller', async () => {
  bothDo((manager) => [a, b].map((each) => manager.joinRoom(each, 'r')))
  const unsendable = { type: 'oops' } as unknown as string
  await asWritten.broadcastToRoom('r', unsendable)
  expect(asWritten.rooms.size).toBe(0)
  expect(() => reference.broadcastToRoom('r', unsendable)).toThrow('a message is a string')
  expect(reference.getRoomCount('r')).toBe(2)
  expect(closed).toEqual([])
})

test('C1 (S4): a leave after the disconnect brings the entry back; not at the reference', () => {
  bothDo((manager) => {
    manager.joinRoom(a, 'r')
    manager.disconnect(a)
    manager.leaveRoom(a, 'r')
  })
  expect(asWritten.connectionRooms.has(a)).toBe(true)
  expect(reference.connectionRooms.has(a)).toBe(false)
})

test('C2 (S2): a join after the disconnect makes a ghost; the reference refuses it', () => {
  bothDo((manager) => {
    manager.disconnect(a)
    manager.joinRoom(a, 'r')
  })
  expect(asWritten.getRoomMembers('r').has(a)).toBe(true)
  expect(asWritten.connections.has(a)).toBe(false)
  expect(reference.getRoomCount('r')).toBe(0)
})

test('C3 (S2): a join before the connection was accepted works; the reference refuses it', () => {
  const stranger = member('stranger')
  bothDo((manager) => manager.joinRoom(stranger, 'r'))
  expect(asWritten.getRoomCount('r')).toBe(1)
  expect(reference.getRoomCount('r')).toBe(0)
})

test('C4 (S4): an empty entry stays after the last leave, and after the disconnect none does', () => {
  asWritten.joinRoom(a, 'r')
  asWritten.leaveRoom(a, 'r')
  expect([...asWritten.connectionRooms]).toEqual([[a, new Set()]])
  expect([...reference.connectionRooms.keys()]).toEqual([a, b, c])
  bothDo((manager) => manager.disconnect(a))
  expect(asWritten.connectionRooms.size).toBe(0)
  expect([...reference.connectionRooms.keys()]).toEqual([b, c])
})

test('C6 (T1): disconnect does not say whether there was anything to tell; the reference does', () => {
  bothDo((manager) => manager.joinRoom(a, 'r'))
  expect([asWritten.disconnect(a), asWritten.disconnect(a)]).toEqual([undefined, undefined])
  expect([reference.disconnect(a), reference.disconnect(a)]).toEqual([['r'], []])
})

test('C7 (S6): disconnect closes no socket, at the reference neither: who calls it closes', () => {
  bothDo((manager) => manager.disconnect(a))
  expect(closed).toEqual([])
})

test('C8 (S2): nothing asks the set of connections; the reference sends to nobody outside of it', () => {
  bothDo((manager) => manager.joinRoom(a, 'r'))
  asWritten.connections.clear()
  asWritten.joinRoom(b, 'r')
  expect(asWritten.getRoomCount('r')).toBe(2)
  reference.connections.delete(b)
  expect(reference.send(b, 'hello')).toBe(false)
})

test('C9 (T2): after disconnect the rooms are empty: they are to be asked for before', () => {
  bothDo((manager) => manager.joinRoom(a, 'r'))
  expect(asWritten.getUserRooms(a)).toEqual(new Set(['r']))
  bothDo((manager) => manager.disconnect(a))
  expect(asWritten.getUserRooms(a).size).toBe(0)
  expect(reference.getUserRooms(a).size).toBe(0)
})

describe('the variant with metadata', () => {
  const lie = { id: 'other', name: 'Other', member_count: 999, memberCount: 999 }

  test('D1 (S10): metadata overrides id, name and count; not at the reference', () => {
    bothDo((manager) => manager.createRoom('r', 'R', lie))
    expect(asWritten.listRooms()[0]).toMatchObject({
      id: 'other',
      name: 'Other',
      member_count: 999,
    })
    expect(reference.listRooms()[0]).toMatchObject({ id: 'r', name: 'R', memberCount: 0 })
  })

  test('D2 (S10): making a room on an id that is taken drops its members; the reference refuses', () => {
    bothDo((manager) => manager.joinRoom(a, 'r'))
    asWritten.createRoom('r', 'R')
    expect(() => reference.createRoom('r', 'R')).toThrow('there is a room r already')
    expect(asWritten.getRoomCount('r')).toBe(0)
    expect(reference.getRoomCount('r')).toBe(1)
  })

  test('D4 (S3): a room is no set: asked whether it is true it always is, asked for its size it is empty', () => {
    const room = asWritten.createRoom('r', 'R')
    expect(Boolean(room)).toBe(true)
    expect(room.connections.size).toBe(0)
  })

  test('D8 (S9): rooms that nobody ever joins pile up; the reference keeps them too, up to roomsMax', () => {
    for (let i = 0; i < 1000; i++) asWritten.createRoom(`r${i}`, 'R')
    expect(asWritten.rooms.size).toBe(1000)
    const small = new ConnectionManager({ limits: { roomsMax: 2 } })
    for (const id of ['x', 'y']) small.createRoom(id, id)
    expect(() => small.createRoom('z', 'z')).toThrow('there may be 2 rooms')
  })
})
