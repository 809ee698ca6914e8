import { beforeEach, describe, expect, test } from 'vitest'
import { ConnectionManager } from './connectionManager.ts'
import { FakeConnection } from './fakeConnection.test-support.ts'

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
