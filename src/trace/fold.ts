import { unreachable } from '#kernel/assert.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import type { End, EventOf, Fault, MapChange, TraceEvent } from './traceEvent.ts'
import type { Flight, World, WorldConnection, WorldRoom } from './world.ts'

/** The world as it was after the event `seq`; after the last one when `seq` is left out. */
export function fold(trace: readonly TraceEvent[], seq = trace.length - 1): World {
  const folder = new Folder()
  for (const event of trace) {
    if (event.seq > seq) break
    folder.apply(event)
  }
  return folder.world
}

type Draft = {
  -readonly [K in keyof World]: World[K] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : World[K] extends ReadonlySet<infer Item>
      ? Set<Item>
      : World[K] extends readonly (infer Item)[]
        ? Item[]
        : World[K]
}

/**
 * Folds a trace event by event. `world` is the same maps each time, changed in place: whoever keeps
 * an old one asks for a `snapshot`. A set inside is copied when it is changed for the first time
 * after a snapshot, and changed in place from then on.
 */
export class Folder {
  #world: Draft
  #own = new WeakSet<object>()

  constructor(from?: World) {
    this.#world = from ? copy(from) : empty()
  }

  get world(): World {
    return this.#world
  }

  /** A copy that later events do not change. */
  snapshot(): World {
    this.#own = new WeakSet()
    return copy(this.#world)
  }

  /** Takes in the next event of the trace. */
  apply(event: TraceEvent): void {
    this.#world.seq = event.seq
    this.#world.nowMs = event.at
    switch (event.kind) {
      case 'step':
        this.#world.step = event.index
        return
      case 'connecting':
        return this.#connecting(event)
      case 'accepted':
        return this.#end(event.connection, 'server', 'open')
      case 'opened':
        return this.#end(event.connection, 'client', 'open')
      case 'closing':
        return this.#end(event.connection, event.end, 'closing')
      case 'closed':
        return this.#closed(event)
      case 'fault':
        return this.#fault(event.connection, event.fault, event.on)
      case 'sent':
        this.#world.flights.set(event.seq, flight(event))
        return
      case 'delivered':
      case 'lost':
        this.#world.flights.delete(event.frame)
        return
      case 'awaiting': {
        const { seq, connection, what, text, at } = event
        this.#world.awaits.set(seq, { seq, connection, what, text, sinceMs: at })
        return
      }
      case 'resumed':
        this.#world.awaits.delete(event.awaiting)
        return
      case 'maps':
        for (const change of event.changes) this.#change(change)
        return
      case 'view':
        return this.#view(event)
      case 'violation':
        this.#world.violations.push(event)
        return
      case 'waited':
      case 'step refused':
      case 'refused':
      case 'discarded':
      case 'send failed':
      case 'failure':
      case 'limit':
      case 'expectation':
        return
      default:
        unreachable(event)
    }
  }

  #connecting({ connection, client, path, at }: EventOf<'connecting'>): void {
    const end = { state: 'connecting', close: null } as const
    const made = {
      id: connection,
      client,
      path,
      clientEnd: end,
      serverEnd: end,
      faults: [],
      sinceMs: at,
    }
    this.#world.connections.set(connection, made)
    this.#world.clients.set(client, connection)
  }

  #update(id: ConnectionId, change: (was: WorldConnection) => Partial<WorldConnection>): void {
    const was = this.#world.connections.get(id)
    if (was) this.#world.connections.set(id, { ...was, ...change(was) })
  }

  #end(id: ConnectionId, end: End, state: 'open' | 'closing'): void {
    this.#update(id, () => ({ [ends[end]]: { state, close: null } }))
  }

  #closed({ connection, end, code, reason, wasClean }: EventOf<'closed'>): void {
    this.#update(connection, () => ({
      [ends[end]]: { state: 'closed', close: { code, reason, wasClean } },
    }))
    if (end === 'client') this.#world.views.delete(connection)
  }

  #fault(id: ConnectionId, fault: Fault, on: boolean): void {
    this.#update(id, ({ faults }) => {
      const others = faults.filter((other) => other !== fault)
      return { faults: on ? [...others, fault] : others }
    })
  }

  #change(change: MapChange): void {
    const { registered, rooms, connectionRooms } = this.#world
    switch (change.map) {
      case 'connections':
        toggle(registered, change.op, change.connection)
        return
      case 'room':
        if (change.op === 'remove') rooms.delete(change.room)
        else this.#roomMade(change)
        return
      case 'rooms': {
        const room = rooms.get(change.room)
        if (!room) return
        const members = this.#ownSet(room.members)
        toggle(members, change.op, change.connection)
        if (members !== room.members) rooms.set(change.room, { ...room, members })
        return
      }
      case 'entry':
        if (change.op === 'remove') connectionRooms.delete(change.connection)
        else connectionRooms.set(change.connection, new Set())
        return
      case 'connectionRooms': {
        const listed = this.#ownSet(connectionRooms.get(change.connection))
        toggle(listed, change.op, change.room)
        connectionRooms.set(change.connection, listed)
        return
      }
      default:
        unreachable(change)
    }
  }

  #roomMade(change: MapChange & { map: 'room' }): void {
    const { rooms, roomOrdinals } = this.#world
    rooms.set(change.room, made(change, rooms.get(change.room)))
    if (!roomOrdinals.has(change.room)) roomOrdinals.set(change.room, roomOrdinals.size)
  }

  #view({ connection, room, op, members }: EventOf<'view'>): void {
    const view = this.#ownMap(this.#world.views.get(connection))
    const believed = this.#ownSet(op === 'reset' ? undefined : view.get(room))
    for (const member of members) toggle(believed, op === 'remove' ? 'remove' : 'add', member)
    if (op === 'gone') view.delete(room)
    else view.set(room, believed)
    this.#world.views.set(connection, view)
  }
  #ownSet<T>(set: ReadonlySet<T> | undefined): Set<T> {
    if (set && this.#own.has(set)) return set as Set<T>
    const own = new Set(set)
    this.#own.add(own)
    return own
  }

  #ownMap<K, V>(map: ReadonlyMap<K, V> | undefined): Map<K, V> {
    if (map && this.#own.has(map)) return map as Map<K, V>
    const own = new Map(map)
    this.#own.add(own)
    return own
  }
}

const ends = { client: 'clientEnd', server: 'serverEnd' } as const

function empty(): Draft {
  return {
    seq: -1,
    nowMs: 0,
    connections: new Map(),
    clients: new Map(),
    registered: new Set(),
    rooms: new Map(),
    connectionRooms: new Map(),
    views: new Map(),
    roomOrdinals: new Map(),
    flights: new Map(),
    awaits: new Map(),
    violations: [],
    step: -1,
  }
}

/** Values inside are never changed in place, so one level is enough. */
function copy(world: World): Draft {
  return {
    ...world,
    connections: new Map(world.connections),
    clients: new Map(world.clients),
    registered: new Set(world.registered),
    rooms: new Map(world.rooms),
    connectionRooms: new Map(world.connectionRooms),
    views: new Map(world.views),
    roomOrdinals: new Map(world.roomOrdinals),
    flights: new Map(world.flights),
    awaits: new Map(world.awaits),
    violations: [...world.violations],
  }
}

function flight(event: EventOf<'sent'>): Flight {
  const { seq, connection, from, text, control = null, proxy = false, bytes, at, dueAt } = event
  return { frame: seq, connection, from, text, control, proxy, bytes, sentAt: at, dueAt }
}

function made(change: MapChange & { map: 'room' }, was: WorldRoom | undefined): WorldRoom {
  const { room, name, kept, metadata } = change
  return { id: room, name, kept, metadata, members: was?.members ?? new Set() }
}

function toggle<T>(set: Set<T>, op: 'add' | 'remove', item: T): void {
  if (op === 'add') set.add(item)
  else set.delete(item)
}
