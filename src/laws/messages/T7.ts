import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMessage } from '#laws/law.ts'
import { isPresence, presenceStanding, type Said, senderStanding } from '#laws/presence/standing.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { Resumes } from '#trace/traceEvent.ts'

interface Numbered extends OfMessage {
  readonly number: number
}

/** The last message that somebody got of one sender in one room, and how often it came in a row. */
interface Heard {
  message: Said
  times: number
}

/** No connection is called so. */
const owner = ''

/** T7 · In order, each once: by the numbers of one sender's messages in one room. */
export const T7: Law<{
  again: Numbered & { readonly times: number }
  'out of order': Numbered & { readonly last: number }
}> = {
  rank: 230,
  watch: (court) => {
    const numbers = new Numbers()
    const { echo } = court.settings
    const { sessions } = court.accounts
    const tell = (connection: ConnectionId, message: Said, last: number, times: number) => {
      const { sender, seq: number, payload } = message
      const at = { connection, room: payload.room_id, sender, number }
      if (times > 1) court.tell('again', { ...at, times })
      else court.tell('out of order', { ...at, last })
    }
    /** The owner counts its messages to all rooms, so there are gaps; but none comes twice, or late. */
    const ofOwner = (connection: ConnectionId, message: Said) => {
      const { before, times } = numbers.next(connection, owner, message)
      const last = before?.seq ?? 0
      if (message.seq <= last) tell(connection, message, last, times)
    }
    const ofMember = (connection: ConnectionId, message: Said, sender: string) => {
      const { before, times } = numbers.next(connection, sender, message)
      if (!before || message.seq === before.seq + 1) return
      // What was said before the receiver came may be of an earlier stay of its sender.
      const { history } = court.accounts
      if ([before, message].some((one) => history.has(connection, one))) return
      tell(connection, message, before.seq, times)
    }
    return {
      on: {
        closed: ({ connection, end }) => {
          // Who may come back goes on from the numbers that it has.
          if (end === 'client' && !sessions.isPromised) numbers.forget(connection)
        },
        connecting: ({ connection, resumes }) => {
          if (resumes && sessions.isPromised) numbers.goesOn(resumes, connection)
        },
      },
      heard: ({ connection }, message) => {
        if (sessions.isPromised) numbers.hears(connection, message)
        if (message?.type === 'not_resumed') numbers.forget(connection)
        if (message?.type === 'joined') numbers.forget(connection, message.payload.room_id)
        if (message?.type === 'user_left' && isPresence(message)) {
          const standing = presenceStanding(court, connection, message)
          const { room_id: room, connection_id: who } = message.payload
          if (standing === 'news' || standing === 'was not there') {
            numbers.forget(connection, room, who)
          }
        }
        if (message?.type !== 'message') return
        const standing = senderStanding(court, connection, message, echo)
        if (standing === 'owner') return ofOwner(connection, message)
        if (standing === 'member') ofMember(connection, message, message.sender ?? owner)
      },
    }
  },
}

/** The last message that each receiver got of each sender in each room. */
class Numbers {
  #last = new Map<ConnectionId, Map<string, Map<string, Heard>>>()
  /** The newest connection of a session, by the one that it began with. */
  #at = new Map<ConnectionId, ConnectionId>()
  /** How many frames of its session each has heard. */
  #heard = new Map<ConnectionId, number>()

  /** The one before, and how often this number has come in a row. */
  next(
    connection: ConnectionId,
    sender: string,
    message: Said,
  ): { before: Said | null; times: number } {
    const room = message.payload.room_id
    const rooms = this.#last.get(connection) ?? new Map<string, Map<string, Heard>>()
    this.#last.set(connection, rooms)
    const senders = rooms.get(room) ?? new Map<string, Heard>()
    rooms.set(room, senders)
    const last = senders.get(sender)
    if (!last) {
      senders.set(sender, { message, times: 1 })
      return { before: null, times: 1 }
    }
    const before = last.message
    last.times = message.seq === before.seq ? last.times + 1 : 1
    last.message = message
    return { before, times: last.times }
  }

  /** One more frame of its session is heard, as the client counts them. */
  hears(connection: ConnectionId, message: ServerMessage | null): void {
    const counted =
      message?.type === 'resumed' ? message.payload.heard : this.#heard.get(connection)
    this.#heard.set(connection, (message?.type === 'not_resumed' ? 0 : (counted ?? 0)) + 1)
  }

  /** A connection goes on with a session, from where it is. */
  goesOn({ connection: seat, heard }: Resumes, to: ConnectionId): void {
    const from = this.#at.get(seat) ?? seat
    this.#at.set(seat, to)
    const rooms = this.#last.get(from)
    this.#last.delete(from)
    // Who has heard less is an older one of its connections: what the newest was given, it was not.
    if (rooms && heard >= (this.#heard.get(from) ?? 0)) this.#last.set(to, rooms)
  }

  /** What came there before counts no more: in all rooms, in one, or of one sender in one. */
  forget(connection: ConnectionId, room?: string, sender?: string): void {
    if (room === undefined) this.#last.delete(connection)
    else if (sender === undefined) this.#last.get(connection)?.delete(room)
    else this.#last.get(connection)?.get(room)?.delete(sender)
  }
}
