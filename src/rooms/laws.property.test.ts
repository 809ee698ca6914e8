import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ConnectionManager } from './connectionManager.ts'
import { FakeConnection, settled } from './fakeConnection.test-support.ts'
import { RoomsError } from './roomsError.ts'

const limits = {
  outboxFramesMax: 4,
  outboxBytesMax: 40,
  roomIdCharsMax: 6,
  roomsPerConnectionMax: 3,
  roomsMax: 4,
  connectionsMax: 4,
}

/** What should be so, in the simplest words: pairs, and rooms that are kept. */
class Model {
  readonly live = new Set<FakeConnection>()
  readonly memberships: (readonly [FakeConnection, string])[] = []
  readonly kept = new Set<string>()

  rooms(): Set<string> {
    return new Set([...this.kept, ...this.memberships.map(([, room]) => room)])
  }

  isIn(connection: FakeConnection, room: string): boolean {
    return this.memberships.some(([c, r]) => c === connection && r === room)
  }

  roomsOf(connection: FakeConnection): string[] {
    return this.memberships.filter(([c]) => c === connection).map(([, room]) => room)
  }

  drop(connection: FakeConnection, room?: string): void {
    const rest = this.memberships.filter(
      ([c, r]) => c !== connection || (room !== undefined && r !== room),
    )
    this.memberships.splice(0, this.memberships.length, ...rest)
  }

  dropRoom(room: string): void {
    const rest = this.memberships.filter(([, r]) => r !== room)
    this.memberships.splice(0, this.memberships.length, ...rest)
    this.kept.delete(room)
  }
}

class World {
  readonly model = new Model()
  readonly evictions: string[] = []
  readonly connections = ['a', 'b', 'c', 'd', 'e'].map((id) => new FakeConnection(id))
  readonly manager = new ConnectionManager<FakeConnection>({
    limits,
    onEvict: (connection, rooms) => {
      expect(this.model.roomsOf(connection)).toEqual(rooms)
      this.model.live.delete(connection)
      this.model.drop(connection)
      this.evictions.push(connection.id)
      for (const room of rooms) this.manager.broadcastToRoom(room, `${connection.id} left`)
    },
  })
}

type Operation = (world: World) => void | Promise<void>

const who = fc.integer({ min: 0, max: 4 })
const room = fc.constantFrom(
  'r',
  'q',
  's',
  'kept',
  '1',
  '',
  '\ud800',
  'too long a name',
  '__proto__',
)

function isRefused(action: () => void): boolean {
  try {
    action()
    return false
  } catch (error) {
    expect(error).toBeInstanceOf(RoomsError)
    return true
  }
}

function join(world: World, connection: FakeConnection, id: string): void {
  const { manager, model } = world
  const bad = ['', '\ud800', 'too long a name', '__proto__'].includes(id)
  const isIn = model.isIn(connection, id)
  const full =
    model.live.has(connection) &&
    !isIn &&
    (model.roomsOf(connection).length >= limits.roomsPerConnectionMax ||
      (!model.rooms().has(id) && model.rooms().size >= limits.roomsMax))
  let joined = false
  const refused = isRefused(() => {
    joined = manager.joinRoom(connection, id)
  })
  expect(refused).toBe(bad || full)
  expect(joined).toBe(!refused && model.live.has(connection) && !isIn)
  if (joined) model.memberships.push([connection, id])
}

const operation: fc.Arbitrary<Operation> = fc.oneof(
  who.map(
    (i): Operation =>
      async ({ connections, manager, model }) => {
        const connection = connections[i] as FakeConnection
        const full = !model.live.has(connection) && model.live.size >= limits.connectionsMax
        const connecting = manager.connect(connection)
        if (full) await expect(connecting).rejects.toThrow(RoomsError)
        else {
          await connecting
          model.live.add(connection)
        }
      },
  ),
  who.map(
    (i): Operation =>
      async ({ connections, manager, model }) => {
        const connection = connections[i] as FakeConnection
        if (model.live.has(connection) || model.live.size >= limits.connectionsMax) return
        const connecting = manager.connect(connection)
        expect(manager.disconnect(connection)).toEqual([])
        await connecting
      },
  ),
  fc.tuple(who, room).map(
    ([i, id]): Operation =>
      (world) =>
        join(world, world.connections[i] as FakeConnection, id),
  ),
  fc.tuple(who, room).map(
    ([i, id]): Operation =>
      (world) =>
        join(world, world.connections[i] as FakeConnection, id),
  ),
  fc.tuple(who, room).map(
    ([i, id]): Operation =>
      ({ connections, manager, model }) => {
        const connection = connections[i] as FakeConnection
        expect(manager.leaveRoom(connection, id)).toBe(model.isIn(connection, id))
        model.drop(connection, id)
      },
  ),
  who.map(
    (i): Operation =>
      ({ connections, manager, model }) => {
        const connection = connections[i] as FakeConnection
        expect(manager.disconnect(connection)).toEqual(model.roomsOf(connection))
        model.live.delete(connection)
        model.drop(connection)
      },
  ),
  room.map(
    (id): Operation =>
      ({ manager, model }) => {
        const taken = model.rooms().has(id)
        const bad = ['', '\ud800', 'too long a name', '__proto__'].includes(id)
        const full = model.rooms().size >= limits.roomsMax
        const refused = isRefused(() => manager.createRoom(id, 'name', { id: 'x', memberCount: 9 }))
        expect(refused).toBe(taken || bad || full)
        if (!refused) model.kept.add(id)
      },
  ),
  room.map(
    (id): Operation =>
      ({ manager, model }) => {
        const members = model.memberships.filter(([, r]) => r === id).map(([c]) => c)
        expect([...manager.removeRoom(id)]).toEqual(members)
        model.dropRoom(id)
      },
  ),
  fc.tuple(room, fc.string({ maxLength: 20 })).map(
    ([id, text]): Operation =>
      ({ manager }) => {
        manager.broadcastToRoom(id, text)
      },
  ),
  fc.tuple(who, fc.constantFrom('ok', 'reject', 'throw', 'stall')).map(
    ([i, mode]): Operation =>
      ({ connections }) => {
        const connection = connections[i] as FakeConnection
        if (mode === 'ok') connection.resume()
        else connection.mode = mode
      },
  ),
  fc.constant<Operation>(() => settled()),
)

/** After any operations, and after each of them, the law holds. */
async function holds(law: (world: World) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 60 }), async (operations) => {
      const world = new World()
      for (const run of operations) {
        await run(world)
        law(world)
      }
    }),
    { numRuns: 150 },
  )
}

describe('over random operations, sends that fail or stall included', () => {
  test('S1: a room lists a connection exactly when the connection lists the room', async () => {
    await holds(({ manager, connections }) => {
      for (const connection of connections) {
        for (const [id, { connections: members }] of manager.rooms) {
          const listed = manager.connectionRooms.get(connection)?.has(id) ?? false
          expect(members.has(connection)).toBe(listed)
        }
        for (const id of manager.getUserRooms(connection)) {
          expect(manager.rooms.get(id)?.connections.has(connection)).toBe(true)
        }
      }
    })
  })

  test('S1: memberships are exactly those that the operations made', async () => {
    await holds(({ manager, model }) => {
      const pairs = [...manager.rooms].flatMap(([id, { connections }]) =>
        [...connections].map((connection) => `${connection.id} ${id}`),
      )
      expect(pairs.sort()).toEqual(model.memberships.map(([c, id]) => `${c.id} ${id}`).sort())
    })
  })

  test('S2: members are connected', async () => {
    await holds(({ manager, model }) => {
      expect([...manager.connections].sort()).toEqual([...model.live].sort())
      for (const { connections } of manager.rooms.values()) {
        for (const member of connections) expect(manager.connections.has(member)).toBe(true)
      }
    })
  })

  test('S3: no room is empty but those that are kept', async () => {
    await holds(({ manager, model }) => {
      expect([...manager.rooms.keys()].sort()).toEqual([...model.rooms()].sort())
      for (const { connections, permanent } of manager.rooms.values()) {
        expect(connections.size > 0 || permanent).toBe(true)
      }
    })
  })

  test('S4: there is an entry for each connection, and for no other', async () => {
    await holds(({ manager }) => {
      expect(new Set(manager.connectionRooms.keys())).toEqual(new Set(manager.connections))
    })
  })

  test('S5: every count is the number of members', async () => {
    await holds(({ manager }) => {
      for (const { id, memberCount } of manager.listRooms()) {
        expect(memberCount).toBe(manager.rooms.get(id)?.connections.size)
        expect(manager.getRoomCount(id)).toBe(memberCount)
      }
    })
  })

  test('S7: no outbox is over its limits, and one that is gone holds nothing', async () => {
    await holds(({ manager, connections }) => {
      for (const connection of connections) {
        const { frames, bytes } = manager.outboxDepth(connection)
        expect(frames).toBeLessThanOrEqual(limits.outboxFramesMax)
        expect(bytes).toBeLessThanOrEqual(limits.outboxBytesMax)
        if (!manager.connections.has(connection)) expect(frames + bytes).toBe(0)
      }
    })
  })

  test('S9: room ids are good, and no limit is passed', async () => {
    await holds(({ manager }) => {
      expect(manager.connections.size).toBeLessThanOrEqual(limits.connectionsMax)
      expect(manager.rooms.size).toBeLessThanOrEqual(limits.roomsMax)
      for (const id of manager.rooms.keys()) expect(['r', 'q', 's', 'kept', '1']).toContain(id)
      for (const rooms of manager.connectionRooms.values()) {
        expect(rooms.size).toBeLessThanOrEqual(limits.roomsPerConnectionMax)
      }
    })
  })

  test('S10: metadata shadows nothing', async () => {
    await holds(({ manager }) => {
      for (const summary of manager.listRooms()) {
        const room = manager.rooms.get(summary.id)
        expect(summary).toMatchObject({
          id: room?.id,
          name: room?.name,
          memberCount: room?.connections.size,
        })
      }
    })
  })
})
