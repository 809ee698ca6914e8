import { unreachable } from '#kernel/assert.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import type { AwaitedParams, Coded } from './codes.ts'
import type { KindsWith } from './kinds.ts'
import type { SentFrame } from './many.ts'
import { seatOf, seatsTaken } from './seatOf.ts'
import type { ChangingMap } from './sharing/sharedMap.ts'
import type { ChangingSet } from './sharing/sharedSet.ts'
import { WorldDraft } from './sharing/worldDraft.ts'
import type { End, EventOf, Fault, MapChange, TraceEvent } from './traceEvent.ts'
import type { Flight, World, WorldConnection, WorldEnd, WorldRoom } from './world.ts'

/** The world as it was after the event `seq`; after the last one when `seq` is left out. */
export function fold(trace: readonly TraceEvent[], seq = trace.length - 1): World {
  const folder = new Folder()
  for (const event of trace) {
    if (event.seq > seq) break
    folder.apply(event)
  }
  return folder.world
}

/** Folds a trace event by event: `world` is changed in place, and a `snapshot` stays as it is. */
export class Folder {
  readonly #draft: WorldDraft

  /** Begins with the empty world, or goes on from a snapshot, or from a world that shares. */
  constructor(from?: World) {
    this.#draft = new WorldDraft(from)
  }

  /** How many entries were copied since this was asked last: what the snapshots hold that they do not share. */
  takeCopied(): number {
    return this.#draft.takeCopied()
  }

  get world(): World {
    return this.#draft.world
  }

  /** The world as it is now, which later events do not change. */
  snapshot(): World {
    return this.#draft.snapshot()
  }

  /** Takes in the next event of the trace. */
  apply(event: TraceEvent): void {
    // A part of a fan-out may be taken in after what followed from an earlier part.
    this.#draft.world.seq = Math.max(this.#draft.world.seq, event.seq)
    this.#draft.world.nowMs = event.at
    switch (event.kind) {
      case 'step':
        this.#draft.world.step = event.index
        return
      case 'connecting':
        return this.#connecting(event)
      case 'accepted':
        return this.#end(event.connection, 'server', openEnd)
      case 'opened':
        return this.#end(event.connection, 'client', openEnd)
      case 'closing':
        return this.#end(event.connection, event.end, closingEnd)
      case 'closed':
        return this.#closed(event)
      case 'fault':
        return this.#fault(event.connection, event.fault, event.on)
      case 'sent':
        return void this.#dueTimes(event).set(event.connection, event.dueAt)
      case 'sent to many':
        return this.#sentToMany(event)
      case 'delivered':
      case 'lost':
        return this.#landed(event.frame, [event.connection])
      case 'delivered to many':
        return this.#landed(event.frame, event.connections)
      case 'awaiting': {
        const { seq, connection, what, code, params, at } = event
        const awaited = { code, params } as Coded<AwaitedParams>
        this.#draft.map('awaits').set(seq, { seq, connection, what, awaited, sinceMs: at })
        return
      }
      case 'resumed':
        this.#draft.map('awaits').delete(event.awaiting)
        return
      case 'maps':
        for (const change of event.changes) this.#change(change)
        for (const { connection, lost } of seatsTaken(this.#draft.world, event.changes)) {
          const seat = seatOf(this.#draft.world, lost)
          this.#update(connection, { seat })
        }
        return
      case 'belief':
        return this.#belief(event.connection, event)
      case 'belief of many':
        for (const connection of event.connections) this.#belief(connection, event)
        return
      case 'member state':
        return this.#memberState(event)
      case 'violation':
        this.#draft.violations().push(event)
        return
      default:
        return unchanged(event)
    }
  }

  #connecting({
    connection,
    client,
    user,
    resumes,
    seatMs,
    path,
    at,
  }: EventOf<'connecting'>): void {
    const end = { state: 'connecting', close: null } as const
    const made = {
      id: connection,
      client,
      ...(user === undefined ? {} : { user }),
      ...(resumes === undefined ? {} : { resumes }),
      ...(seatMs === undefined ? {} : { seatMs }),
      path,
      clientEnd: end,
      serverEnd: end,
      faults: [],
      sinceMs: at,
    }
    this.#draft.map('connections').set(connection, made)
    this.#draft.map('clients').set(client, connection)
  }

  #update(id: ConnectionId, change: Partial<WorldConnection>): void {
    const was = this.#draft.world.connections.get(id)
    if (was) this.#draft.map('connections').set(id, { ...was, ...change })
  }

  /** Six times in the life of each connection: with the name of the field written out an engine copies it faster. */
  #end(id: ConnectionId, end: End, is: WorldEnd): void {
    const was = this.#draft.world.connections.get(id)
    if (!was) return
    const changed = end === 'client' ? { ...was, clientEnd: is } : { ...was, serverEnd: is }
    this.#draft.map('connections').set(id, changed)
  }

  #closed({ connection, end, code, reason, wasClean }: EventOf<'closed'>): void {
    this.#end(connection, end, { state: 'closed', close: { code, reason, wasClean } })
    if (end === 'client' && this.#draft.world.beliefs.has(connection)) {
      this.#draft.map('beliefs').delete(connection)
    }
    if (end === 'client' && this.#draft.world.memberStates.has(connection)) {
      this.#draft.map('memberStates').delete(connection)
    }
  }

  #fault(id: ConnectionId, fault: Fault, on: boolean): void {
    const others = this.#draft.world.connections.get(id)?.faults.filter((other) => other !== fault)
    if (others) this.#update(id, { faults: on ? [...others, fault] : others })
  }

  #change(change: MapChange): void {
    switch (change.map) {
      case 'connections':
        toggle(this.#draft.registered(), change.op, change.connection)
        return
      case 'room':
        if (change.op === 'remove') this.#draft.map('rooms').delete(change.room)
        else this.#roomMade(change)
        return
      case 'rooms': {
        const room = this.#draft.world.rooms.get(change.room)
        if (!room) return
        const members = this.#draft.ownSet(room.members)
        toggle(members, change.op, change.connection)
        if (members !== room.members)
          this.#draft.map('rooms').set(change.room, { ...room, members })
        return
      }
      case 'entry':
        if (change.op === 'remove') this.#draft.map('connectionRooms').delete(change.connection)
        else
          this.#draft.map('connectionRooms').set(change.connection, this.#draft.ownSet(undefined))
        return
      case 'connectionRooms': {
        const was = this.#draft.world.connectionRooms.get(change.connection)
        const listed = this.#draft.ownSet(was)
        toggle(listed, change.op, change.room)
        if (listed !== was) this.#draft.map('connectionRooms').set(change.connection, listed)
        return
      }
      default:
        unreachable(change)
    }
  }

  #roomMade(change: MapChange & { map: 'room' }): void {
    const { rooms, roomOrdinals } = this.#draft.world
    this.#draft.map('rooms').set(change.room, roomMade(change, rooms.get(change.room)))
    if (!roomOrdinals.has(change.room)) {
      this.#draft.map('roomOrdinals').set(change.room, roomOrdinals.size)
    }
  }

  #sentToMany(event: EventOf<'sent to many'>): void {
    const dueAt = this.#dueTimes(event)
    for (const [i, connection] of event.connections.entries()) {
      dueAt.set(connection, event.dueAt[i] ?? null)
    }
  }

  /** When a frame arrives, to be added to. A fan-out may be told receiver by receiver: they are on their way together. */
  #dueTimes(event: SentFrame): ChangingMap<ConnectionId, number | null> {
    const flights = this.#draft.map('flights')
    const known = flights.get(event.seq)
    const dueAt = this.#draft.ownMap(known?.dueAt)
    if (known?.dueAt !== dueAt) flights.set(event.seq, flight(event, dueAt))
    return dueAt
  }

  #landed(frame: number, connections: readonly ConnectionId[]): void {
    const known = this.#draft.world.flights.get(frame)
    if (!known) return
    const flights = this.#draft.map('flights')
    if (known.dueAt.size <= connections.length) return void flights.delete(frame)
    const dueAt = this.#draft.ownMap(known.dueAt)
    for (const connection of connections) dueAt.delete(connection)
    if (known.dueAt !== dueAt) flights.set(frame, { ...known, dueAt })
  }

  #belief(
    connection: ConnectionId,
    { room, op, members }: EventOf<'belief' | 'belief of many'>,
  ): void {
    const was = this.#draft.world.beliefs.get(connection)
    const rooms = this.#draft.ownMap(was)
    const believed = this.#draft.ownSet(op === 'reset' ? undefined : rooms.get(room))
    for (const member of members) toggle(believed, op === 'remove' ? 'remove' : 'add', member)
    if (op === 'gone') rooms.delete(room)
    else rooms.set(room, believed)
    if (rooms !== was) this.#draft.map('beliefs').set(connection, rooms)
    if (op === 'reset' || op === 'gone') this.#statesForgotten(connection, room)
  }

  #memberState({ connection, room, of, state }: EventOf<'member state'>): void {
    const was = this.#draft.world.memberStates.get(connection)
    const rooms = this.#draft.ownMap(was)
    const states = this.#draft.ownMap(rooms.get(room))
    if (state === null) states.delete(of)
    else states.set(of, state)
    rooms.set(room, states)
    if (rooms !== was) this.#draft.map('memberStates').set(connection, rooms)
  }

  /** It comes into a room anew, or is not in it any more. */
  #statesForgotten(connection: ConnectionId, room: string): void {
    const was = this.#draft.world.memberStates.get(connection)
    if (!was?.has(room)) return
    const rooms = this.#draft.ownMap(was)
    rooms.delete(room)
    if (rooms !== was) this.#draft.map('memberStates').set(connection, rooms)
  }
}

/** A kind that changes the world has a case of its own. */
function unchanged(_event: EventOf<KindsWith<'changesWorld', false>>): void {}

/** The same for all: they are never changed. */
const openEnd: WorldEnd = { state: 'open', close: null }
const closingEnd: WorldEnd = { state: 'closing', close: null }

function flight(event: SentFrame, dueAt: Flight['dueAt']): Flight {
  const { seq, from, text, control = null, proxy = false, bytes, at } = event
  return { frame: seq, from, text, control, proxy, bytes, sentAt: at, dueAt }
}

function roomMade(change: MapChange & { map: 'room' }, was: WorldRoom | undefined): WorldRoom {
  const { room, name, permanent, metadata } = change
  return { id: room, name, permanent, metadata, members: was?.members ?? new Set() }
}

function toggle<T>(set: ChangingSet<T>, op: 'add' | 'remove', item: T): void {
  if (op === 'add') set.add(item)
  else set.delete(item)
}
