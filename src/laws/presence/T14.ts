import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfMember } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { isPresence, type Presence } from './standing.ts'

type OfPerson = OfMember & { readonly who: ConnectionId }
type Messages = { 'still there': OfPerson; 'there already': OfPerson }

/** T14 · Where presence is of persons, a person comes with its first connection, and goes with its last. */
export const T14: Law<Messages> = {
  rank: 150,
  watch: (court) => {
    const { persons } = court.accounts
    if (!persons.isPromised) return {}
    const tabs = new Tabs(court)
    return {
      on: { maps: (event) => tabs.changed(event) },
      sent: ({ connection, cause }, message) => {
        if (!isPresence(message) || tabs.isNews(message, cause)) return
        const { room_id: room, connection_id } = message.payload
        const who = persons.nameOf(connection_id as ConnectionId)
        const code = message.type === 'user_left' ? 'still there' : 'there already'
        court.tell(code, { connection, room, who })
      },
    }
  },
}

/** One that came or went: whether no other connection of its person was in the room by then. */
interface Change {
  readonly cause: number | null
  readonly isAlone: boolean
  /** Whether this, or the same at another time, was news. */
  readonly wasNews: boolean
}

/** Which connections each person has in a room, and what was news when it happened. */
class Tabs {
  readonly #accounts: Court<Messages>['accounts']
  /** Room → person → its connections. */
  #rooms = new Map<string, Map<ConnectionId, Set<ConnectionId>>>()
  #last = new Map<string, Change>()

  constructor({ accounts }: Court<Messages>) {
    this.#accounts = accounts
  }

  changed({ changes, cause }: EventOf<'maps'>): void {
    const members = changes.filter((change) => change.map === 'rooms')
    for (const { room, connection, op } of members) {
      const tabs = this.#tabsOf(room, this.#accounts.persons.nameOf(connection))
      if (op === 'add') tabs.add(connection)
      else tabs.delete(connection)
    }
    for (const { room, connection, op } of members) {
      const seat = this.#accounts.sessions.nameOf(connection)
      const isAlone = !this.#isAnother(room, seat)
      const key = changeKey(room, seat, op)
      const wasNews = isAlone || (this.#last.get(key)?.wasNews ?? false)
      this.#last.set(key, { cause, isAlone, wasNews })
    }
    for (const change of changes) {
      if (change.map === 'room' && change.op === 'remove') this.#rooms.delete(change.room)
    }
  }

  /**
   * Whether it is to be told of somebody that it came or went. What is told in the turn of the change is
   * held to be so then; what waited in an outbox was true when it was put there.
   */
  isNews({ type, payload }: Presence, cause: number | null): boolean {
    const seat = payload.connection_id as ConnectionId
    const last = this.#last.get(
      changeKey(payload.room_id, seat, type === 'user_joined' ? 'add' : 'remove'),
    )
    if (last?.cause === cause && cause !== null) return last.isAlone
    return last?.wasNews || !this.#isAnother(payload.room_id, seat)
  }

  #isAnother(room: string, seat: ConnectionId): boolean {
    const { persons, sessions } = this.#accounts
    const tabs = this.#rooms.get(room)?.get(persons.nameOf(seat)) ?? []
    for (const id of tabs) if (sessions.nameOf(id) !== seat) return true
    return false
  }

  #tabsOf(room: string, person: ConnectionId): Set<ConnectionId> {
    const persons = this.#rooms.get(room) ?? new Map<ConnectionId, Set<ConnectionId>>()
    this.#rooms.set(room, persons)
    const tabs = persons.get(person) ?? new Set()
    persons.set(person, tabs)
    return tabs
  }
}

function changeKey(room: string, seat: ConnectionId, op: 'add' | 'remove'): string {
  return JSON.stringify([room, seat, op])
}
