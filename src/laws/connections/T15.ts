import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'
import { memberKey } from '#laws/memberKey.ts'
import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

type Membership = Extract<MapChange, { map: 'rooms' }>

/** A leave that a client asked for: it explains the end of one membership. */
interface Leave {
  explains: boolean
}

/** A membership that ended, and nobody knows why yet. */
interface Ended {
  readonly connection: ConnectionId
  readonly room: string
  readonly seq: number
  readonly cause: number | null
}

/**
 * T15 · A membership ends for a reason: its own leave, the end of its connection, or an act of the
 * owner. A server may take who goes out of its rooms first and close it after that: so it is told
 * when all is quiet.
 */
export const T15: Law<{ 'taken out': OfMember }> = {
  rank: 20,
  watch: (court) => {
    const memberships = new Memberships()
    const { failed, silence, requests, orders } = court.accounts
    return {
      on: {
        step: ({ seq, verb, room }) => {
          if (verb === 'removeRoom' && room !== undefined)
            memberships.ownerRemoves(court.world, room)
          const order = orders.at(seq)
          if (order?.act === 'kick') memberships.ownerKicks(order.connections, order.room)
        },
        maps: (event) => {
          const mayGo = (id: ConnectionId) => failed.has(id) || silence.mayBeGivenUp(id)
          memberships.changed(court.world, court.trace, event, mayGo)
        },
        closed: ({ connection, end }) => {
          if (end === 'server') memberships.closed(connection)
        },
      },
      received: ({ connection }, frame) => {
        if (frame?.ok && frame.message.type === 'leave') {
          memberships.asksToLeave(connection, frame.message.room)
        }
      },
      quiet: (held) => {
        const isIdle = (id: ConnectionId) => !held.has(id) && requests.isIdle(id)
        for (const { connection, room, seq } of memberships.takenOut(court.world, isIdle)) {
          court.tell('taken out', { connection, room }, seq)
        }
      },
    }
  },
}

/** Which memberships ended, and why they may have. */
class Memberships {
  /** Connection → room → the leaves since its requests were all answered and all was quiet. */
  #leaves = new Map<ConnectionId, Map<string, Leave[]>>()
  /** Room → those who were in it when its owner removed it, and are in it still. */
  #removed = new Map<string, Set<ConnectionId>>()
  /** Memberships that the owner ordered to end, and that have not yet. */
  #kicked = new Set<string>()
  #ended = new Map<string, Ended>()

  asksToLeave(connection: ConnectionId, room: string): void {
    this.#leavesOf(connection, room).push({ explains: true })
  }

  /** The owner removes a room. */
  ownerRemoves({ rooms }: World, room: string): void {
    this.#removed.set(room, new Set(rooms.get(room)?.members))
  }

  /** The owner has some taken out of a room. */
  ownerKicks(connections: readonly ConnectionId[], room: string): void {
    for (const connection of connections) this.#kicked.add(memberKey({ connection, room }))
  }

  /** The maps changed. `mayGo`: something else is known against the connection. */
  changed(
    world: World,
    trace: readonly TraceEvent[],
    { seq, cause, changes }: EventOf<'maps'>,
    mayGo: (connection: ConnectionId) => boolean,
  ): void {
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      const { connection, room } = change
      if (change.op === 'add') this.#comesBack(change, cause)
      else if (!this.#isExplained(change) && !isServersDoing(trace, cause) && !mayGo(connection)) {
        if (!isHere(world, connection)) continue
        this.#ended.set(memberKey(change), { connection, room, seq, cause })
      }
    }
  }

  /** Out and in again in one turn ends nothing. */
  #comesBack(membership: Membership, cause: number | null): void {
    if (this.#ended.size === 0) return
    const key = memberKey(membership)
    if (this.#ended.get(key)?.cause === cause) this.#ended.delete(key)
  }

  /** A connection is gone, and with it what it asked for. */
  closed(connection: ConnectionId): void {
    this.#leaves.delete(connection)
  }

  /** When all is quiet, who is still here was put out. Of those who are `idle` every leave was handled. */
  takenOut(world: World, isIdle: (connection: ConnectionId) => boolean): Ended[] {
    for (const connection of this.#leaves.keys()) {
      if (isIdle(connection)) this.#leaves.delete(connection)
    }
    const ended = [...this.#ended.values()].filter(({ connection }) => isHere(world, connection))
    this.#ended.clear()
    this.#kicked.clear()
    return ended
  }

  #leavesOf(connection: ConnectionId, room: string): Leave[] {
    const rooms = this.#leaves.get(connection) ?? new Map<string, Leave[]>()
    this.#leaves.set(connection, rooms)
    const leaves = rooms.get(room) ?? []
    rooms.set(room, leaves)
    return leaves
  }

  #isExplained({ connection, room }: Membership): boolean {
    if (this.#kicked.size > 0 && this.#kicked.delete(memberKey({ connection, room }))) return true
    if (this.#removed.get(room)?.delete(connection)) return true
    const leave = this.#leaves
      .get(connection)
      ?.get(room)
      ?.find(({ explains }) => explains)
    if (leave) leave.explains = false
    return leave !== undefined
  }
}

function isHere(world: World, connection: ConnectionId): boolean {
  const isOpen = world.connections.get(connection)?.serverEnd.state === 'open'
  return isOpen && world.registered.has(connection)
}

/** The owner removed a room, or the server starts anew. What making a room costs is S10’s. */
function isServersDoing(trace: readonly TraceEvent[], cause: number | null): boolean {
  const begun = cause === null ? undefined : trace[cause]
  return begun?.kind === 'step' && (begun.verb === 'restart' || begun.verb === 'createRoom')
}
