import { beforeEach, describe, expect, test } from 'vitest'
import { ConnectionManager } from './connectionManager.ts'
import { FakeConnection, settled } from './fakeConnection.test-support.ts'
import {
  connectFakes,
  evicted,
  fakeA,
  fakes,
  freshManager,
  idsOfFakes,
  manager,
  takeManager,
} from './managerCase.test-support.ts'

beforeEach(() => {
  freshManager()
})

describe('connect', () => {
  test('accepts, registers, and gives the connection an entry of its own (S4)', async () => {
    const [connection] = await connectFakes('a')
    expect(connection?.accepted).toBe(1)
    expect(idsOfFakes(manager.connections)).toEqual(['a'])
    expect([...manager.connectionRooms.keys()]).toEqual([connection])
    expect(manager.getUserRooms(fakeA()).size).toBe(0)
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
    freshManager({ connectionsMax: 2 })
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
    expect(idsOfFakes(manager.connections)).toEqual(['y', 'z'])
  })

  test('S9: those that are still being accepted count as well', async () => {
    freshManager({ connectionsMax: 2 })
    const all = ['x', 'y', 'z'].map((id) => manager.connect(new FakeConnection(id)))
    const outcomes = await Promise.allSettled(all)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  })
})

describe('the usual limits', () => {
  test('S9: are those that are documented', () => {
    takeManager(new ConnectionManager<FakeConnection>())
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
    await connectFakes('a')
    expect(manager.joinRoom(fakeA(), 'r')).toBe(true)
    expect(manager.joinRoom(fakeA(), 'r')).toBe(false)
    expect(idsOfFakes(manager.getRoomMembers('r'))).toEqual(['a'])
    expect([...manager.getUserRooms(fakeA())]).toEqual(['r'])
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
    await connectFakes('a', 'b')
    manager.joinRoom(fakeA(), 'r')
    manager.joinRoom(fakeA(), 'q')
    manager.joinRoom(fakes.b as FakeConnection, 'r')
    expect(manager.leaveRoom(fakeA(), 'r')).toBe(true)
    expect(manager.leaveRoom(fakeA(), 'r')).toBe(false)
    expect(idsOfFakes(manager.getRoomMembers('r'))).toEqual(['b'])
    expect([...manager.getUserRooms(fakeA())]).toEqual(['q'])
    expect(manager.connections.has(fakeA())).toBe(true)
    expect(fakeA().closes).toEqual([])
  })

  test('S3: a room goes with its last member', async () => {
    await connectFakes('a')
    manager.joinRoom(fakeA(), 'r')
    manager.leaveRoom(fakeA(), 'r')
    expect(manager.rooms.has('r')).toBe(false)
    expect(manager.connectionRooms.get(fakeA())?.size).toBe(0)
  })

  test('S4: leaving after a disconnect brings no entry back', async () => {
    await connectFakes('a')
    manager.joinRoom(fakeA(), 'r')
    manager.disconnect(fakeA())
    expect(manager.leaveRoom(fakeA(), 'r')).toBe(false)
    expect(manager.connectionRooms.size).toBe(0)
  })

  test('S9: roomsPerConnectionMax and roomsMax are exact, and reaching them changes nothing', async () => {
    freshManager({ roomsPerConnectionMax: 2, roomsMax: 3 })
    await connectFakes('a', 'b')
    const b = fakes.b as FakeConnection
    manager.joinRoom(fakeA(), '1')
    manager.joinRoom(fakeA(), '2')
    expect(manager.joinRoom(fakeA(), '2')).toBe(false)
    expect(() => manager.joinRoom(fakeA(), '3')).toThrowError(
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
    freshManager({ roomMembersMax: 1 })
    await connectFakes('a', 'b')
    const b = fakes.b as FakeConnection
    manager.joinRoom(fakeA(), 'r')
    expect(manager.joinRoom(fakeA(), 'r')).toBe(false)
    expect(() => manager.joinRoom(b, 'r')).toThrowError(
      expect.objectContaining({ code: 'room_full', message: 'there may be 1 members in a room' }),
    )
    manager.leaveRoom(fakeA(), 'r')
    expect(manager.joinRoom(b, 'r')).toBe(true)
  })
})

describe('disconnect', () => {
  test('cleans both directions of every room, once, and says which rooms (S1, S2, S3, S4)', async () => {
    await connectFakes('a', 'b')
    for (const room of ['r', 'q', 'alone']) manager.joinRoom(fakeA(), room)
    manager.joinRoom(fakes.b as FakeConnection, 'r')
    manager.joinRoom(fakes.b as FakeConnection, 'q')
    expect(manager.disconnect(fakeA())).toEqual(['r', 'q', 'alone'])
    expect(manager.disconnect(fakeA())).toEqual([])
    expect([...manager.rooms.keys()]).toEqual(['r', 'q'])
    expect(idsOfFakes(manager.getRoomMembers('r'))).toEqual(['b'])
    expect(manager.connectionRooms.has(fakeA())).toBe(false)
    expect(manager.connections.has(fakeA())).toBe(false)
    expect(fakeA().closes).toEqual([])
  })

  test('what waits for it is dropped, and no more is sent', async () => {
    await connectFakes('a')
    fakeA().mode = 'stall'
    manager.send(fakeA(), 'one')
    manager.send(fakeA(), 'two')
    manager.disconnect(fakeA())
    expect(manager.outboxDepth(fakeA())).toEqual({ frames: 0, bytes: 0 })
    fakeA().resume()
    await settled()
    expect(fakeA().sent).toEqual(['one'])
    expect(manager.send(fakeA(), 'three')).toBe(false)
    expect(evicted).toEqual([])
  })
})

describe('getters', () => {
  test('give copies, and reading makes nothing', async () => {
    await connectFakes('a')
    manager.joinRoom(fakeA(), 'r')
    manager.getRoomMembers('r').clear()
    manager.getUserRooms(fakeA()).clear()
    expect(manager.getRoomCount('r')).toBe(1)
    expect(manager.getUserRooms(fakeA()).size).toBe(1)
    expect(manager.getRoomMembers('typo').size).toBe(0)
    expect(manager.getRoomCount('typo')).toBe(0)
    expect([manager.isInRoom(fakeA(), 'r'), manager.isInRoom(fakeA(), 'typo')]).toEqual([
      true,
      false,
    ])
    expect(manager.getRoom('typo')).toBeUndefined()
    expect(manager.getUserRooms(new FakeConnection('x')).size).toBe(0)
    expect(manager.rooms.has('typo')).toBe(false)
    expect(manager.connectionRooms.size).toBe(1)
    expect(manager.outboxDepth(new FakeConnection('x'))).toEqual({ frames: 0, bytes: 0 })
  })
})
