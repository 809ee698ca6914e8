import { beforeEach, describe, expect, test } from 'vitest'
import { ConnectionManager } from './connectionManager.ts'
import { FakeConnection, settled } from './fakeConnection.test-support.ts'

let manager: ConnectionManager<FakeConnection>
let evicted: [string, string[], string][]
const a = () => fakes.a as FakeConnection
let fakes: Record<string, FakeConnection>

function make(limits = {}): ConnectionManager<FakeConnection> {
  evicted = []
  return new ConnectionManager<FakeConnection>({
    limits,
    nowMs: () => 77,
    onEvict: (connection, rooms, why) => evicted.push([connection.id, rooms, why]),
  })
}

async function connected(...ids: string[]): Promise<FakeConnection[]> {
  const made = ids.map((id) => new FakeConnection(id))
  for (const connection of made) await manager.connect(connection)
  fakes = Object.fromEntries(made.map((connection) => [connection.id, connection]))
  return made
}

const idsOf = (connections: Iterable<FakeConnection>) => [...connections].map(({ id }) => id)

beforeEach(() => {
  manager = make()
})

describe('connect', () => {
  test('accepts, registers, and gives the connection an entry of its own (S4)', async () => {
    const [connection] = await connected('a')
    expect(connection?.accepted).toBe(1)
    expect(idsOf(manager.connections)).toEqual(['a'])
    expect([...manager.connectionRooms.keys()]).toEqual([connection])
    expect(manager.getUserRooms(a()).size).toBe(0)
  })

  test('twice is harmless, even while the first is still being accepted', async () => {
    const connection = new FakeConnection('a')
    await Promise.all([manager.connect(connection), manager.connect(connection)])
    await manager.connect(connection)
    expect(connection.accepted).toBe(1)
    manager.joinRoom(connection, 'r')
    await manager.connect(connection)
    expect(manager.getRoomCount('r')).toBe(1)
  })

  test('one that went away while it was being accepted is not registered (S2)', async () => {
    const connection = new FakeConnection('a')
    const accepting = manager.connect(connection)
    expect(manager.disconnect(connection)).toEqual([])
    await accepting
    expect(manager.connections.size).toBe(0)
    expect(manager.connectionRooms.size).toBe(0)
    expect(manager.joinRoom(connection, 'r')).toBe(false)
  })

  test('one that cannot be accepted leaves nothing behind and can try again', async () => {
    const connection = new FakeConnection('a')
    const accept = connection.accept.bind(connection)
    connection.accept = () => Promise.reject(new Error('no'))
    await expect(manager.connect(connection)).rejects.toThrow('no')
    expect(manager.connections.size).toBe(0)
    connection.accept = accept
    await manager.connect(connection)
    expect(manager.connections.size).toBe(1)
  })

  test('S9: connectionsMax is exact, counts those being accepted, and refuses before accepting', async () => {
    manager = make({ connectionsMax: 2 })
    const [x, y, z] = ['x', 'y', 'z'].map((id) => new FakeConnection(id)) as [
      FakeConnection,
      FakeConnection,
      FakeConnection,
    ]
    const first = manager.connect(x)
    await manager.connect(y)
    await expect(manager.connect(z)).rejects.toMatchObject({
      name: 'RoomsError',
      code: 'too_many_connections',
      message: 'there may be 2 connections',
    })
    await first
    await expect(manager.connect(z)).rejects.toThrow('2 connections')
    expect(z.accepted).toBe(0)
    manager.disconnect(x)
    await manager.connect(z)
    expect(idsOf(manager.connections)).toEqual(['y', 'z'])
  })

  test('S9: those that are still being accepted count as well', async () => {
    manager = make({ connectionsMax: 2 })
    const all = ['x', 'y', 'z'].map((id) => manager.connect(new FakeConnection(id)))
    const outcomes = await Promise.allSettled(all)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  })
})

describe('the usual limits', () => {
  test('S9: are those that are documented', () => {
    manager = new ConnectionManager<FakeConnection>()
    expect(manager.limits).toEqual({
      outboxFramesMax: 256,
      outboxBytesMax: 1_048_576,
      inboxFramesMax: 256,
      roomIdCharsMax: 128,
      roomsPerConnectionMax: 50,
      roomsMax: 10_000,
      roomMembersMax: 20_000,
      connectionsMax: 20_000,
    })
  })
})

describe('join and leave', () => {
  test('S1: a join is written in both maps; a second one changes nothing', async () => {
    await connected('a')
    expect(manager.joinRoom(a(), 'r')).toBe(true)
    expect(manager.joinRoom(a(), 'r')).toBe(false)
    expect(idsOf(manager.getRoomMembers('r'))).toEqual(['a'])
    expect([...manager.getUserRooms(a())]).toEqual(['r'])
    expect(manager.getRoomCount('r')).toBe(1)
    expect(manager.getRoom('r')).toMatchObject({
      id: 'r',
      name: 'r',
      permanent: false,
      createdAtMs: 77,
      metadata: {},
    })
  })

  test('S2: nobody joins who is not connected, and no room comes of trying', () => {
    expect(manager.joinRoom(new FakeConnection('stranger'), 'r')).toBe(false)
    expect(manager.rooms.size).toBe(0)
    expect(manager.connectionRooms.size).toBe(0)
  })

  test('a leave ends one membership and not the connection', async () => {
    await connected('a', 'b')
    manager.joinRoom(a(), 'r')
    manager.joinRoom(a(), 'q')
    manager.joinRoom(fakes.b as FakeConnection, 'r')
    expect(manager.leaveRoom(a(), 'r')).toBe(true)
    expect(manager.leaveRoom(a(), 'r')).toBe(false)
    expect(idsOf(manager.getRoomMembers('r'))).toEqual(['b'])
    expect([...manager.getUserRooms(a())]).toEqual(['q'])
    expect(manager.connections.has(a())).toBe(true)
    expect(a().closes).toEqual([])
  })

  test('S3: a room goes with its last member', async () => {
    await connected('a')
    manager.joinRoom(a(), 'r')
    manager.leaveRoom(a(), 'r')
    expect(manager.rooms.has('r')).toBe(false)
    expect(manager.connectionRooms.get(a())?.size).toBe(0)
  })

  test('S4: leaving after a disconnect brings no entry back', async () => {
    await connected('a')
    manager.joinRoom(a(), 'r')
    manager.disconnect(a())
    expect(manager.leaveRoom(a(), 'r')).toBe(false)
    expect(manager.connectionRooms.size).toBe(0)
  })

  test('S9: roomsPerConnectionMax and roomsMax are exact, and reaching them changes nothing', async () => {
    manager = make({ roomsPerConnectionMax: 2, roomsMax: 3 })
    await connected('a', 'b')
    const b = fakes.b as FakeConnection
    manager.joinRoom(a(), '1')
    manager.joinRoom(a(), '2')
    expect(manager.joinRoom(a(), '2')).toBe(false)
    expect(() => manager.joinRoom(a(), '3')).toThrowError(
      expect.objectContaining({
        code: 'too_many_rooms',
        message: 'a connection may be in 2 rooms',
      }),
    )
    manager.joinRoom(b, '3')
    expect(() => manager.joinRoom(b, '4')).toThrow('there may be 3 rooms')
    expect([...manager.rooms.keys()]).toEqual(['1', '2', '3'])
    expect([...manager.getUserRooms(b)]).toEqual(['3'])
    expect(manager.joinRoom(b, '1')).toBe(true)
    expect(() => manager.createRoom('5', 'five')).toThrowError(
      expect.objectContaining({ code: 'too_many_rooms' }),
    )
  })

  test('lets in as many as may be in a room, and who is in already joins again (S11)', async () => {
    manager = make({ roomMembersMax: 1 })
    await connected('a', 'b')
    const b = fakes.b as FakeConnection
    manager.joinRoom(a(), 'r')
    expect(manager.joinRoom(a(), 'r')).toBe(false)
    expect(() => manager.joinRoom(b, 'r')).toThrowError(
      expect.objectContaining({ code: 'room_full', message: 'there may be 1 members in a room' }),
    )
    manager.leaveRoom(a(), 'r')
    expect(manager.joinRoom(b, 'r')).toBe(true)
  })
})

describe('disconnect', () => {
  test('cleans both directions of every room, once, and says which rooms (S1, S2, S3, S4)', async () => {
    await connected('a', 'b')
    for (const room of ['r', 'q', 'alone']) manager.joinRoom(a(), room)
    manager.joinRoom(fakes.b as FakeConnection, 'r')
    manager.joinRoom(fakes.b as FakeConnection, 'q')
    expect(manager.disconnect(a())).toEqual(['r', 'q', 'alone'])
    expect(manager.disconnect(a())).toEqual([])
    expect([...manager.rooms.keys()]).toEqual(['r', 'q'])
    expect(idsOf(manager.getRoomMembers('r'))).toEqual(['b'])
    expect(manager.connectionRooms.has(a())).toBe(false)
    expect(manager.connections.has(a())).toBe(false)
    expect(a().closes).toEqual([])
  })

  test('what waits for it is dropped, and no more is sent', async () => {
    await connected('a')
    a().mode = 'stall'
    manager.send(a(), 'one')
    manager.send(a(), 'two')
    manager.disconnect(a())
    expect(manager.outboxDepth(a())).toEqual({ frames: 0, bytes: 0 })
    a().resume()
    await settled()
    expect(a().sent).toEqual(['one'])
    expect(manager.send(a(), 'three')).toBe(false)
    expect(evicted).toEqual([])
  })
})

describe('getters', () => {
  test('give copies, and reading makes nothing', async () => {
    await connected('a')
    manager.joinRoom(a(), 'r')
    manager.getRoomMembers('r').clear()
    manager.getUserRooms(a()).clear()
    expect(manager.getRoomCount('r')).toBe(1)
    expect(manager.getUserRooms(a()).size).toBe(1)
    expect(manager.getRoomMembers('typo').size).toBe(0)
    expect(manager.getRoomCount('typo')).toBe(0)
    expect([manager.isInRoom(a(), 'r'), manager.isInRoom(a(), 'typo')]).toEqual([true, false])
    expect(manager.getRoom('typo')).toBeUndefined()
    expect(manager.getUserRooms(new FakeConnection('x')).size).toBe(0)
    expect(manager.rooms.has('typo')).toBe(false)
    expect(manager.connectionRooms.size).toBe(1)
    expect(manager.outboxDepth(new FakeConnection('x'))).toEqual({ frames: 0, bytes: 0 })
  })
})
