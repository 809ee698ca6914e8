import { beforeEach, describe, expect, test } from 'vitest'
import {
  connectFakes,
  fakeA,
  freshManager,
  idsOfFakes,
  manager,
} from './managerCase.test-support.ts'

beforeEach(() => {
  freshManager()
})

describe('rooms with a record', () => {
  test('S3: a room that was made stays when it empties', async () => {
    await connectFakes('a')
    const room = manager.createRoom('lobby', 'The lobby', { topic: 'hi' })
    expect(room).toMatchObject({ id: 'lobby', name: 'The lobby', permanent: true, createdAtMs: 77 })
    manager.joinRoom(fakeA(), 'lobby')
    manager.leaveRoom(fakeA(), 'lobby')
    manager.joinRoom(fakeA(), 'lobby')
    manager.disconnect(fakeA())
    expect(manager.getRoom('lobby')).toBe(room)
    expect(manager.getRoomCount('lobby')).toBe(0)
  })

  test('S10: an id that is taken is refused, and its members stay', async () => {
    await connectFakes('a')
    manager.joinRoom(fakeA(), 'r')
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
    await connectFakes('a')
    manager.createRoom('r', 'R')
    manager.joinRoom(fakeA(), 'r')
    manager.joinRoom(fakeA(), 'q')
    expect(idsOfFakes(manager.removeRoom('r'))).toEqual(['a'])
    expect(manager.rooms.has('r')).toBe(false)
    expect([...manager.getUserRooms(fakeA())]).toEqual(['q'])
    expect(manager.connections.has(fakeA())).toBe(true)
    expect(manager.removeRoom('r').size).toBe(0)
  })
})
