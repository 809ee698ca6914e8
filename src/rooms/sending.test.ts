import { beforeEach, describe, expect, test } from 'vitest'
import { ConnectionManager } from './connectionManager.ts'
import { type FakeConnection, settled } from './fakeConnection.test-support.ts'
import {
  connectFakes,
  evicted,
  fakeA,
  freshManager,
  idsOfFakes,
  manager,
  takeManager,
} from './managerCase.test-support.ts'

beforeEach(() => {
  freshManager()
})

describe('sending', () => {
  test('a broadcast reaches the members of this moment but the one left out', async () => {
    const [one, b, c] = (await connectFakes('a', 'b', 'c')) as [
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

  test('T1: who goes in the middle of a fan-out is not sent to, who comes is, nobody twice', async () => {
    const all = await connectFakes('a', 'b', 'c', 'd', 'e')
    const [one, b, c, d, e] = all as [
      FakeConnection,
      FakeConnection,
      FakeConnection,
      FakeConnection,
      FakeConnection,
    ]
    for (const connection of [one, b, c, d]) manager.joinRoom(connection, 'r')
    const send = b.send.bind(b)
    b.send = (text) => {
      for (const gone of [one, c]) manager.disconnect(gone)
      for (let time = 0; time < 9; time++) {
        manager.joinRoom(e, 'r')
        if (time < 8) manager.leaveRoom(e, 'r')
      }
      return send(text)
    }
    manager.broadcastToRoom('r', 'x')
    await settled()
    expect(all.map(({ sent }) => sent)).toEqual([['x'], ['x'], [], ['x'], ['x']])
    expect(idsOfFakes(manager.getRoomMembers('r'))).toEqual(['b', 'd', 'e'])
    manager.broadcastToRoom('r', 'y')
    expect(all.map(({ sent }) => sent.length)).toEqual([1, 2, 0, 2, 2])
  })

  test('a message that is no string is the caller’s error, and nobody is evicted for it', async () => {
    await connectFakes('a')
    manager.joinRoom(fakeA(), 'r')
    const bad = { type: 'message' } as unknown as string
    expect(() => manager.broadcastToRoom('r', bad)).toThrow('a message is a string, not object')
    expect(() => manager.send(fakeA(), null as unknown as string)).toThrow('not null')
    await settled()
    expect(manager.getRoomCount('r')).toBe(1)
    expect(evicted).toEqual([])
  })

  test('who takes what is sent has no outbox, so however much comes at once is not too much', async () => {
    freshManager({ outboxFramesMax: 1, outboxBytesMax: 1 })
    await connectFakes('a')
    manager.joinRoom(fakeA(), 'r')
    fakeA().mode = 'takes'
    for (let i = 0; i < 1000; i++) manager.broadcastToRoom('r', `m${i}`)
    expect(fakeA().sent).toHaveLength(1000)
    expect(manager.outboxes.size).toBe(0)
    expect(evicted).toEqual([])
  })

  test('L5: what comes while one text waits comes after it; once all is taken, nothing waits', async () => {
    await connectFakes('a')
    fakeA().mode = 'takes'
    manager.send(fakeA(), '1')
    fakeA().mode = 'stall'
    manager.send(fakeA(), '2')
    fakeA().mode = 'takes'
    manager.send(fakeA(), '3')
    manager.send(fakeA(), '4')
    expect(fakeA().sent).toEqual(['1', '2'])
    expect(manager.outboxDepth(fakeA())).toEqual({ frames: 3, bytes: 3 })
    fakeA().resume()
    fakeA().mode = 'takes'
    manager.send(fakeA(), '5')
    await settled()
    expect(fakeA().sent).toEqual(['1', '2', '3', '4', '5'])
    expect(manager.outboxes.size).toBe(0)
    manager.send(fakeA(), '6')
    expect(fakeA().sent.at(-1)).toBe('6')
  })

  test('P1: a member that does not read holds nobody up', async () => {
    const [slow, b] = (await connectFakes('a', 'b')) as [FakeConnection, FakeConnection]
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
      const [dead, b] = (await connectFakes('a', 'b')) as [FakeConnection, FakeConnection]
      for (const room of ['r', 'q']) manager.joinRoom(dead, room)
      manager.joinRoom(b, 'r')
      dead.mode = mode
      manager.broadcastToRoom('r', 'one')
      manager.broadcastToRoom('r', 'two')
      await settled()
      expect(evicted).toEqual([['a', ['r', 'q'], 'send failed']])
      expect(dead.closes).toEqual([[1011, 'a send failed']])
      expect(manager.connections.has(dead)).toBe(false)
      expect(idsOfFakes(manager.getRoomMembers('r'))).toEqual(['b'])
      expect(b.sent).toEqual(['one', 'two'])
      expect(manager.disconnect(dead)).toEqual([])
    },
  )

  test('S7: outboxFramesMax is exact; one more evicts with 1013', async () => {
    freshManager({ outboxFramesMax: 3 })
    await connectFakes('a')
    fakeA().mode = 'stall'
    for (let i = 0; i < 3; i++) expect(manager.send(fakeA(), 'x')).toBe(true)
    expect(manager.outboxDepth(fakeA())).toEqual({ frames: 3, bytes: 3 })
    expect(evicted).toEqual([])
    manager.send(fakeA(), 'x')
    expect(evicted).toEqual([['a', [], 'overflow']])
    expect(fakeA().closes).toEqual([[1013, 'too slow: the outbox is full']])
  })

  test('S7: outboxBytesMax is exact', async () => {
    freshManager({ outboxBytesMax: 10 })
    await connectFakes('a')
    fakeA().mode = 'stall'
    manager.send(fakeA(), '12345')
    manager.send(fakeA(), '67890')
    expect(evicted).toEqual([])
    manager.send(fakeA(), '')
    expect(evicted).toEqual([])
    manager.send(fakeA(), '1')
    expect(evicted).toEqual([['a', [], 'overflow']])
  })

  test('waits until the broadcast at hand has reached its last member, and is never nested', async () => {
    const order: string[] = []
    takeManager(
      new ConnectionManager<FakeConnection>({
        limits: { outboxFramesMax: 1 },
        onEvict: (connection, rooms) => {
          order.push(`evict ${connection.id}`)
          for (const room of rooms) manager.broadcastToRoom(room, `${connection.id} left`)
          order.push(`told ${connection.id}`)
        },
      }),
    )
    const [x, y, z] = (await connectFakes('x', 'y', 'z')) as [
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
    takeManager(
      new ConnectionManager<FakeConnection>({
        limits: { outboxFramesMax: 1 },
        onEvict: () => {
          calls++
          throw new Error('the owner’s own mistake')
        },
      }),
    )
    const [x, y] = (await connectFakes('x', 'y')) as [FakeConnection, FakeConnection]
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
    const [again] = (await connectFakes('z')) as [FakeConnection]
    manager.send(again, 'works')
    expect(again.sent).toEqual(['works'])
  })

  test('without an owner to tell, it is evicted all the same', async () => {
    takeManager(new ConnectionManager<FakeConnection>())
    await connectFakes('a')
    fakeA().mode = 'reject'
    manager.send(fakeA(), 'x')
    await settled()
    expect(manager.connections.size).toBe(0)
    expect(manager.createRoom('r', 'R').createdAtMs).toBe(0)
  })
})

test('T1: what is done at once is done before anybody is evicted for it', async () => {
  freshManager({ outboxFramesMax: 1 })
  const [x, y] = (await connectFakes('x', 'y')) as [FakeConnection, FakeConnection]
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
