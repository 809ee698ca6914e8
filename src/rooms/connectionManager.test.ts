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

describe('rooms with a record', () => {
  test('S3: a room that was made stays when it empties', async () => {
    await connected('a')
    const room = manager.createRoom('lobby', 'The lobby', { topic: 'hi' })
    expect(room).toMatchObject({ id: 'lobby', name: 'The lobby', permanent: true, createdAtMs: 77 })
    manager.joinRoom(a(), 'lobby')
    manager.leaveRoom(a(), 'lobby')
    manager.joinRoom(a(), 'lobby')
    manager.disconnect(a())
    expect(manager.getRoom('lobby')).toBe(room)
    expect(manager.getRoomCount('lobby')).toBe(0)
  })

  test('S10: an id that is taken is refused, and its members stay', async () => {
    await connected('a')
    manager.joinRoom(a(), 'r')
    const room = manager.getRoom('r')
    expect(() => manager.createRoom('r', 'again')).toThrowError(
      expect.objectContaining({ code: 'room_taken', message: 'there is a room r already' }),
    )
    expect(manager.getRoom('r')).toBe(room)
    expect(manager.getRoomCount('r')).toBe(1)
    expect(() => manager.createRoom('', 'no name')).toThrowError(
      expect.objectContaining({ code: 'bad_room' }),
    )
  })

  test('S10: metadata never stands in the place of id, name or memberCount, and is a frozen copy', () => {
    const metadata = { id: 'x', name: 'x', memberCount: 999, topic: 'hi' }
    const room = manager.createRoom('r', 'R', metadata)
    metadata.topic = 'changed'
    expect(manager.listRooms()).toEqual([{ id: 'r', name: 'R', memberCount: 0, topic: 'hi' }])
    expect(Object.isFrozen(room.metadata)).toBe(true)
    const hostile = JSON.parse('{"__proto__":{"evil":true}}')
    manager.createRoom('p', 'P', hostile)
    expect((manager.listRooms()[1] as { evil?: boolean }).evil).toBeUndefined()
  })

  test('removing a room hands out its last members, who stay connected (S1)', async () => {
    await connected('a')
    manager.createRoom('r', 'R')
    manager.joinRoom(a(), 'r')
    manager.joinRoom(a(), 'q')
    expect(idsOf(manager.removeRoom('r'))).toEqual(['a'])
    expect(manager.rooms.has('r')).toBe(false)
    expect([...manager.getUserRooms(a())]).toEqual(['q'])
    expect(manager.connections.has(a())).toBe(true)
    expect(manager.removeRoom('r').size).toBe(0)
  })
})

describe('sending', () => {
  test('a broadcast reaches the members of this moment but the one left out', async () => {
    const [one, b, c] = (await connected('a', 'b', 'c')) as [
      FakeConnection,
      FakeConnection,
      FakeConnection,
    ]
    manager.joinRoom(one, 'r')
    manager.joinRoom(b, 'r')
    expect(manager.broadcastToRoom('r', 'hi', { exclude: one })).toBe(1)
    expect(manager.broadcastToRoom('r', 'all')).toBe(2)
    expect(manager.broadcastToRoom('nowhere', 'x')).toBe(0)
    manager.joinRoom(c, 'r')
    await settled()
    expect([one.sent, b.sent, c.sent]).toEqual([['all'], ['hi', 'all'], []])
  })

  test('a message that is no string is the caller’s error, and nobody is evicted for it', async () => {
    await connected('a')
    manager.joinRoom(a(), 'r')
    const bad = { type: 'message' } as unknown as string
    expect(() => manager.broadcastToRoom('r', bad)).toThrow('a message is a string, not object')
    expect(() => manager.send(a(), null as unknown as string)).toThrow('not null')
    await settled()
    expect(manager.getRoomCount('r')).toBe(1)
    expect(evicted).toEqual([])
  })

  test('who takes what is sent has no outbox, so however much comes at once is not too much', async () => {
    manager = make({ outboxFramesMax: 1, outboxBytesMax: 1 })
    await connected('a')
    manager.joinRoom(a(), 'r')
    a().mode = 'takes'
    for (let i = 0; i < 1000; i++) manager.broadcastToRoom('r', `m${i}`)
    expect(a().sent).toHaveLength(1000)
    expect(manager.outboxes.size).toBe(0)
    expect(evicted).toEqual([])
  })

  test('L5: what comes while one text waits comes after it; once all is taken, nothing waits', async () => {
    await connected('a')
    a().mode = 'takes'
    manager.send(a(), '1')
    a().mode = 'stall'
    manager.send(a(), '2')
    a().mode = 'takes'
    manager.send(a(), '3')
    manager.send(a(), '4')
    expect(a().sent).toEqual(['1', '2'])
    expect(manager.outboxDepth(a())).toEqual({ frames: 3, bytes: 3 })
    a().resume()
    a().mode = 'takes'
    manager.send(a(), '5')
    await settled()
    expect(a().sent).toEqual(['1', '2', '3', '4', '5'])
    expect(manager.outboxes.size).toBe(0)
    manager.send(a(), '6')
    expect(a().sent.at(-1)).toBe('6')
  })

  test('P1: a member that does not read holds nobody up', async () => {
    const [slow, b] = (await connected('a', 'b')) as [FakeConnection, FakeConnection]
    manager.joinRoom(slow, 'r')
    manager.joinRoom(b, 'r')
    slow.mode = 'stall'
    for (let i = 0; i < 5; i++) manager.broadcastToRoom('r', `m${i}`)
    await settled()
    expect(b.sent).toEqual(['m0', 'm1', 'm2', 'm3', 'm4'])
    expect(slow.sent).toEqual(['m0'])
    expect(manager.outboxDepth(slow)).toEqual({ frames: 5, bytes: 10 })
    slow.resume()
    await settled()
    expect(slow.sent).toEqual(['m0', 'm1', 'm2', 'm3', 'm4'])
    expect(manager.outboxDepth(slow)).toEqual({ frames: 0, bytes: 0 })
  })
})

describe('eviction', () => {
  test.each(['reject', 'throw'] as const)(
    'S8: a send that fails by %s evicts: out of all rooms, closed, told once',
    async (mode) => {
      const [dead, b] = (await connected('a', 'b')) as [FakeConnection, FakeConnection]
      for (const room of ['r', 'q']) manager.joinRoom(dead, room)
      manager.joinRoom(b, 'r')
      dead.mode = mode
      manager.broadcastToRoom('r', 'one')
      manager.broadcastToRoom('r', 'two')
      await settled()
      expect(evicted).toEqual([['a', ['r', 'q'], 'send failed']])
      expect(dead.closes).toEqual([[1011, 'a send failed']])
      expect(manager.connections.has(dead)).toBe(false)
      expect(idsOf(manager.getRoomMembers('r'))).toEqual(['b'])
      expect(b.sent).toEqual(['one', 'two'])
      expect(manager.disconnect(dead)).toEqual([])
    },
  )

  test('S7: outboxFramesMax is exact; one more evicts with 1013', async () => {
    manager = make({ outboxFramesMax: 3 })
    await connected('a')
    a().mode = 'stall'
    for (let i = 0; i < 3; i++) expect(manager.send(a(), 'x')).toBe(true)
    expect(manager.outboxDepth(a())).toEqual({ frames: 3, bytes: 3 })
    expect(evicted).toEqual([])
    manager.send(a(), 'x')
    expect(evicted).toEqual([['a', [], 'overflow']])
    expect(a().closes).toEqual([[1013, 'too slow: the outbox is full']])
  })

  test('S7: outboxBytesMax is exact', async () => {
    manager = make({ outboxBytesMax: 10 })
    await connected('a')
    a().mode = 'stall'
    manager.send(a(), '12345')
    manager.send(a(), '67890')
    expect(evicted).toEqual([])
    manager.send(a(), '')
    expect(evicted).toEqual([])
    manager.send(a(), '1')
    expect(evicted).toEqual([['a', [], 'overflow']])
  })

  test('waits until the broadcast at hand has reached its last member, and is never nested', async () => {
    const order: string[] = []
    manager = new ConnectionManager<FakeConnection>({
      limits: { outboxFramesMax: 1 },
      onEvict: (connection, rooms) => {
        order.push(`evict ${connection.id}`)
        for (const room of rooms) manager.broadcastToRoom(room, `${connection.id} left`)
        order.push(`told ${connection.id}`)
      },
    })
    const [x, y, z] = (await connected('x', 'y', 'z')) as [
      FakeConnection,
      FakeConnection,
      FakeConnection,
    ]
    for (const connection of [x, y, z]) {
      manager.joinRoom(connection, 'r')
      connection.mode = 'stall'
    }
    manager.send(x, 'full')
    manager.broadcastToRoom('r', 'm')
    expect(order).toEqual(['evict x', 'told x', 'evict y', 'told y', 'evict z', 'told z'])
    expect(y.sent).toEqual(['m'])
    expect(z.sent).toEqual(['m'])
    expect(manager.rooms.size).toBe(0)
    expect(manager.connections.size).toBe(0)
  })

  test('a socket that cannot even be closed, or an owner that throws, holds up no other eviction', async () => {
    let calls = 0
    manager = new ConnectionManager<FakeConnection>({
      limits: { outboxFramesMax: 1 },
      onEvict: () => {
        calls++
        throw new Error('the owner’s own mistake')
      },
    })
    const [x, y] = (await connected('x', 'y')) as [FakeConnection, FakeConnection]
    x.close = () => {
      throw new Error('cannot')
    }
    for (const connection of [x, y]) {
      connection.mode = 'stall'
      manager.joinRoom(connection, 'r')
    }
    manager.broadcastToRoom('r', 'one')
    expect(() => manager.broadcastToRoom('r', 'two')).toThrow('own mistake')
    expect(calls).toBe(2)
    expect(manager.connections.size).toBe(0)
    const [again] = (await connected('z')) as [FakeConnection]
    manager.send(again, 'works')
    expect(again.sent).toEqual(['works'])
  })

  test('without an owner to tell, it is evicted all the same', async () => {
    manager = new ConnectionManager<FakeConnection>()
    await connected('a')
    a().mode = 'reject'
    manager.send(a(), 'x')
    await settled()
    expect(manager.connections.size).toBe(0)
    expect(manager.createRoom('r', 'R').createdAtMs).toBe(0)
  })
})

test('T1: what is done at once is done before anybody is evicted for it', async () => {
  manager = make({ outboxFramesMax: 1 })
  const [x, y] = (await connected('x', 'y')) as [FakeConnection, FakeConnection]
  x.mode = 'stall'
  manager.send(x, 'waits')
  const seen: number[] = []
  manager.atOnce(() => {
    manager.send(x, 'one too many')
    seen.push(evicted.length)
    manager.send(y, 'x has come')
  })
  expect(seen).toEqual([0])
  expect(y.sent).toEqual(['x has come'])
  expect(evicted).toEqual([['x', [], 'overflow']])
})
