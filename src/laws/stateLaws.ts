import type { ConnectionId } from '#kernel/ids.ts'
import { isWellFormed } from '#kernel/utf8.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import type { JudgeLimits } from './judgeLimits.ts'

/** A law judged at one place: broken there, or not. */
export interface Judgement {
  readonly finding: Finding
  readonly broken: boolean
}

/** S1, S2, S3, S4 and S9, wherever a change could have broken or mended them. */
export class StateLaws {
  readonly #limits: JudgeLimits
  /** Which rooms list a connection: so that its going is looked for there only, and not everywhere. */
  #listedIn = new Map<ConnectionId, Set<string>>()

  /** Rooms that somebody asked to be kept. That a room says so of itself is not enough. */
  #asked = new Set<string>()

  constructor(limits: JudgeLimits) {
    this.#limits = limits
  }

  /** The owner asks for a room that stays when it empties. */
  asked(room: string): void {
    this.#asked.add(room)
  }

  /** A new server knows no room. */
  restarted(): void {
    this.#asked.clear()
  }

  /** Judges changes that `world` has folded in. */
  judge(world: World, changes: readonly MapChange[]): Judgement[] {
    for (const change of changes) if (change.map === 'rooms') this.#list(change)
    return changes.flatMap((change) => this.#change(world, change))
  }

  #list({ op, room, connection }: MapChange & { map: 'rooms' }): void {
    const rooms = this.#listedIn.get(connection) ?? new Set()
    if (op === 'add') this.#listedIn.set(connection, rooms.add(room))
    else if (rooms.delete(room) && rooms.size === 0) this.#listedIn.delete(connection)
  }

  #change(world: World, change: MapChange): Judgement[] {
    switch (change.map) {
      case 'room':
        return [
          emptyRoom(world, change.room, this.#asked),
          roomName(change.room, this.#limits),
          roomsInAll(world, change.room, this.#limits),
        ]
      case 'rooms':
        return this.#membership(world, change.room, change.connection)
      case 'connectionRooms': {
        const { room, connection } = change
        return [
          ...this.#membership(world, room, connection),
          roomsOf(world, connection, this.#limits),
        ]
      }
      case 'entry':
        return [entry(world, change.connection)]
      case 'connections': {
        const { connection } = change
        const listed = [...(this.#listedIn.get(connection) ?? [])]
        return [
          ...listed.map((room) => ghost(world, room, connection)),
          entry(world, connection),
          connectionsOf(world, connection, this.#limits),
        ]
      }
    }
  }

  #membership(world: World, room: string, connection: ConnectionId): Judgement[] {
    return [
      bothWays(world, room, connection),
      ghost(world, room, connection),
      emptyRoom(world, room, this.#asked),
    ]
  }
}

function bothWays(world: World, room: string, connection: ConnectionId): Judgement {
  const roomLists = world.rooms.get(room)?.members.has(connection) ?? false
  const connectionLists = world.connectionRooms.get(connection)?.has(room) ?? false
  const code = roomLists ? 'only the room' : 'only the connection'
  const finding = { law: 'S1', code, params: {}, connection, room } as const
  return { finding, broken: roomLists !== connectionLists }
}

function ghost(world: World, room: string, connection: ConnectionId): Judgement {
  const listed = world.rooms.get(room)?.members.has(connection) ?? false
  const broken = listed && !world.registered.has(connection)
  return { finding: { law: 'S2', code: 'ghost', params: {}, connection, room }, broken }
}

function emptyRoom(world: World, room: string, asked: ReadonlySet<string>): Judgement {
  const found = world.rooms.get(room)
  const isKept = found?.permanent && asked.has(room)
  const broken = found !== undefined && !isKept && found.members.size === 0
  return { finding: { law: 'S3', code: 'empty', params: {}, room }, broken }
}

function entry(world: World, connection: ConnectionId): Judgement {
  const broken = world.connectionRooms.has(connection) && !world.registered.has(connection)
  const params = { what: 'entry' } as const
  return { finding: { law: 'S4', code: 'left over', params, connection }, broken }
}

/** Blank names and control characters cannot be seen; `__proto__` reaches the prototype of an object. */
function roomName(room: unknown, { roomIdCharsMax }: JudgeLimits): Judgement {
  const good =
    typeof room === 'string' &&
    room.trim() !== '' &&
    room.length <= roomIdCharsMax &&
    isWellFormed(room) &&
    !/\p{Cc}/u.test(room) &&
    room !== '__proto__'
  const params = { named: `${JSON.stringify(room)}`.slice(0, 60) }
  return { finding: { law: 'S9', code: 'name', params, room: room as string }, broken: !good }
}

function roomsInAll(world: World, room: string, { roomsMax: most }: JudgeLimits): Judgement {
  const finding = { law: 'S9', code: 'rooms', params: { most }, room } as const
  return { finding, broken: world.rooms.size > most }
}

function roomsOf(world: World, connection: ConnectionId, limits: JudgeLimits): Judgement {
  const { roomsPerConnectionMax: most } = limits
  const count = world.connectionRooms.get(connection)?.size ?? 0
  const finding = { law: 'S9', code: 'rooms of one', params: { most }, connection } as const
  return { finding, broken: count > most }
}

function connectionsOf(world: World, connection: ConnectionId, limits: JudgeLimits): Judgement {
  const { connectionsMax: most } = limits
  const finding = { law: 'S9', code: 'connections', params: { most }, connection } as const
  return { finding, broken: world.registered.size > most }
}
