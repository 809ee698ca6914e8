import type { ConnectionId } from '#kernel/ids.ts'
import { entryOf } from '#laws/accounts/entryOf.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfMember, OfRoom } from '#laws/law.ts'
import { misshapen } from '#laws/messages/misshapen.ts'
import { isPresence, type Presence, presenceStanding } from '#laws/presence/standing.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { MapChange } from '#trace/traceEvent.ts'

interface Messages {
  readonly told: OfMember & { readonly count: number }
  readonly listed: OfMember & { readonly count: number; readonly size: number }
  readonly stored: OfRoom & { readonly count: number; readonly members: number }
}

/** S5 · Counts are counted: those that a server gives, and those that it tells. */
export const S5: Law<Messages> = {
  rank: 280,
  watch: (court) => {
    const told = new ToldCounts()
    const missed = ({ connection }: { readonly connection: ConnectionId }) => {
      told.missed(connection)
    }
    return {
      on: {
        lost: missed,
        discarded: missed,
        'send failed': missed,
        maps: ({ changes }) => {
          told.changed(court, changes)
          for (const room of changedRooms(changes)) {
            const [count, members] = stored(court, room)
            court.state(count !== members, 'stored', { room, count, members })
          }
        },
      },
      heard: ({ connection }, message) => {
        // What should not have been told at all is not held to its count as well.
        if (!message || misshapen(connection, message, court.accounts.sessions.nameOf(connection)))
          return
        if (message.type === 'joined') countsListed(court, connection, message)
        if (!isPresence(message)) return
        if (presenceStanding(court, connection, message) !== 'news') return
        const { room_id: room, member_count: count } = message.payload
        if (!told.isRight(court, connection, message)) {
          court.tell('told', { connection, room, count })
        }
      },
      quiet: () => {
        if (!court.gauges.roomCount) return
        const { rooms, isAll } = court.accounts.touched
        for (const room of isAll || court.wasFound ? court.world.rooms.keys() : rooms) {
          const [count, members] = stored(court, room)
          if (count !== members) court.found('stored', { room, count, members })
        }
      },
    }
  },
}

/** The count that the server gives of a room, and the number of its members. */
function stored({ world, gauges }: Court<Messages>, room: string): [number, number] {
  const members = world.rooms.get(room)?.members.size ?? 0
  return [gauges.roomCount?.(room) ?? members, members]
}

/** The rooms whose members changed, each once. */
function changedRooms(changes: readonly MapChange[]): ReadonlySet<string> {
  const rooms = new Set<string>()
  for (const change of changes) if (change.map === 'rooms') rooms.add(change.room)
  return rooms
}

/** The number in an acknowledgement is that of the list beside it, in which nobody stands twice. */
function countsListed(
  court: Court<Messages>,
  connection: ConnectionId,
  { payload }: Extract<ServerMessage, { type: 'joined' }>,
): void {
  const { room_id: room, member_count: count, members } = payload
  const { size } = new Set(members)
  if (count !== size) court.tell('listed', { connection, room, count, size })
}

/**
 * A count that is told is the number of members at some moment, and no count is older than one that
 * was told before. An announcement may have waited in an outbox, so it is held against all that the
 * number has been since; or it fits what the client knows already.
 */
class ToldCounts {
  /** Every number of members that a room has had, in order. */
  #sizes = new Map<string, number[]>()
  /** Room → connection → the place in those sizes that it has been told of. */
  #told = new Map<string, Map<ConnectionId, number>>()
  /** Who did not get all that was sent to it: it cannot be said how much it was told. */
  #missed = new Set<ConnectionId>()

  missed(connection: ConnectionId): void {
    this.#missed.add(connection)
  }

  changed({ world, accounts }: Court<Messages>, changes: readonly MapChange[]): void {
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      const sizes = entryOf(this.#sizes, change.room, () => [])
      const members = world.rooms.get(change.room)?.members ?? new Set()
      const { size } = accounts.persons.namesOf(members)
      if (sizes.at(-1) !== size) sizes.push(size)
      const told = entryOf(this.#told, change.room, () => new Map<ConnectionId, number>())
      if (!told.has(change.connection)) told.set(change.connection, sizes.length - 1)
    }
  }

  isRight(court: Court<Messages>, connection: ConnectionId, message: Presence): boolean {
    const { room_id: room, member_count: count } = message.payload
    const sizes = this.#sizes.get(room) ?? []
    const told = entryOf(this.#told, room, () => new Map<ConnectionId, number>())
    // Each announcement is of a change, so it has a size of its own.
    const next = (told.get(connection) ?? -1) + (this.#missed.has(connection) ? 0 : 1)
    const place = sizes.indexOf(count, next)
    if (place >= 0) told.set(connection, place)
    return place >= 0 || sizeThen(court, connection, message) === count
  }
}

/** How many the client knows to be there, once it has heard this news. */
function sizeThen(
  { accounts }: Court<Messages>,
  connection: ConnectionId,
  { type, payload }: Presence,
): number {
  const size = accounts.told.by(connection)?.get(payload.room_id)?.size ?? 0
  return type === 'user_joined' ? size + 1 : size - 1
}
