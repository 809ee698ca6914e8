import type { ConnectionId } from '#kernel/ids.ts'
import type { Books, RoomBook } from '#server/serverUnderTest.ts'
import type { MapChange } from '#trace/traceEvent.ts'

interface Copy {
  connections: Set<string>
  rooms: Map<string, { name: string; kept: boolean; members: Set<string> }>
  connectionRooms: Map<string, Set<string>>
}

/** Reads a manager's books as they are, and tells what changed since it looked last. */
export class Bookkeeper {
  #last: Copy = { connections: new Set(), rooms: new Map(), connectionRooms: new Map() }

  /** What came and went: what is needed by others first, so that each change stands by itself. */
  changes(books: Books): MapChange[] {
    const now = copyOf(books)
    const last = this.#last
    this.#last = now
    return [...added(last, now, books), ...removed(last, now)]
  }
}

function copyOf({ connections, rooms, connectionRooms }: Books): Copy {
  return {
    connections: ids(connections),
    rooms: new Map(
      [...rooms].map(([id, { name, kept, connections: members }]) => [
        id,
        { name, kept, members: ids(members) },
      ]),
    ),
    connectionRooms: new Map([...connectionRooms].map(([{ id }, listed]) => [id, new Set(listed)])),
  }
}

function ids(connections: Iterable<{ readonly id: string }>): Set<string> {
  const result = new Set<string>()
  for (const { id } of connections) result.add(id)
  return result
}

function added(last: Copy, now: Copy, books: Books): MapChange[] {
  const changes: MapChange[] = []
  for (const id of now.connections) {
    if (!last.connections.has(id)) {
      changes.push({ map: 'connections', op: 'add', connection: id as ConnectionId })
    }
  }
  for (const [room, { name, kept, members }] of now.rooms) {
    const was = last.rooms.get(room)
    if (!was || was.name !== name || was.kept !== kept)
      changes.push(roomAdded(room, books.rooms.get(room)))
    for (const id of members) {
      if (!was?.members.has(id)) changes.push(entry('rooms', 'add', room, id))
    }
  }
  for (const [id, listed] of now.connectionRooms) {
    const was = last.connectionRooms.get(id)
    if (!was) changes.push({ map: 'entry', op: 'add', connection: id as ConnectionId })
    for (const room of listed) {
      if (!was?.has(room)) changes.push(entry('connectionRooms', 'add', room, id))
    }
  }
  return changes
}

function removed(last: Copy, now: Copy): MapChange[] {
  const changes: MapChange[] = []
  for (const [id, listed] of last.connectionRooms) {
    const is = now.connectionRooms.get(id)
    for (const room of listed) {
      if (!is?.has(room)) changes.push(entry('connectionRooms', 'remove', room, id))
    }
    if (!is) changes.push({ map: 'entry', op: 'remove', connection: id as ConnectionId })
  }
  for (const [room, { name, kept, members }] of last.rooms) {
    const is = now.rooms.get(room)
    for (const id of members) {
      if (!is?.members.has(id)) changes.push(entry('rooms', 'remove', room, id))
    }
    if (!is) changes.push({ map: 'room', op: 'remove', room, name, kept, metadata: {} })
  }
  for (const id of last.connections) {
    if (!now.connections.has(id)) {
      changes.push({ map: 'connections', op: 'remove', connection: id as ConnectionId })
    }
  }
  return changes
}

function roomAdded(room: string, book: RoomBook | undefined): MapChange {
  const { name = room, kept = false, metadata = {} } = book ?? {}
  return { map: 'room', op: 'add', room, name, kept, metadata: { ...metadata } }
}

function entry(
  map: 'rooms' | 'connectionRooms',
  op: 'add' | 'remove',
  room: string,
  id: string,
): MapChange {
  return { map, op, room, connection: id as ConnectionId }
}
