import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import type { RoomHistory } from './roomHistory.ts'
import { shape } from './shape.ts'

type Presence = Extract<ServerMessage, { type: 'user_joined' | 'user_left' }>
type Said = Extract<ServerMessage, { type: 'message' }>

/** A message, and how often it came in a row. */
type Heard = Said & { readonly times: number }

/** No connection is called so. */
const owner = ''

/** T1, T3, T4, T5, T7 and T10, from what one client can see: the frame, and what it believed before. */
export class DeliveryLaws {
  readonly #echo: boolean
  readonly #history: Pick<RoomHistory, 'has'>
  /** Receiver → room → sender → the last message. */
  #last = new Map<ConnectionId, Map<string, Map<string, Heard>>>()

  #isEchoTold = false

  /** `history` knows what was said in a room before somebody came into it. */
  constructor(echo: boolean, history: Pick<RoomHistory, 'has'> = { has: () => false }) {
    this.#echo = echo
    this.#history = history
  }

  /** Judges a frame that is just arriving at `connection`, before the client has heard it. */
  judge(world: World, connection: ConnectionId, message: ServerMessage | null): Finding[] {
    if (!message) {
      return [
        { law: 'T10', text: `${connection} was sent a frame that is no message.`, connection },
      ]
    }
    const misshapen = shape(connection, message)
    const text = misshapen ?? ''
    const findings = this.#judge(world, connection, message)
    return misshapen === null ? findings : [{ law: 'T10', text, connection }, ...findings]
  }

  #judge(world: World, connection: ConnectionId, message: ServerMessage): Finding[] {
    if (message.type === 'user_joined' || message.type === 'user_left') {
      return this.#presence(world, connection, message)
    }
    if (message.type === 'message') return this.#said(world, connection, message)
    if (message.type === 'joined') this.#last.get(connection)?.delete(message.payload.room_id)
    return []
  }

  /** Nothing arrives there any more. */
  closed(connection: ConnectionId): void {
    this.#last.delete(connection)
  }

  #presence(world: World, connection: ConnectionId, { type, payload }: Presence): Finding[] {
    const room = payload.room_id
    const who = payload.connection_id as ConnectionId
    const view = world.beliefs.get(connection)?.get(room)
    const at = { connection, room }
    if (!view)
      return [{ law: 'T4', text: `${connection} heard of ${room} while it was not in it.`, ...at }]
    if (who === connection) {
      return [{ law: 'T1', text: `${connection} was told of itself: ${type} in ${room}.`, ...at }]
    }
    if (type === 'user_left') this.#numbers(connection, room).delete(who)
    if (type === 'user_joined' && view.has(who)) {
      return [
        { law: 'T1', text: `${connection} was told twice that ${who} came to ${room}.`, ...at },
      ]
    }
    if (type === 'user_left' && !view.has(who)) {
      return [
        {
          law: 'T1',
          text: `${connection} was told that ${who} left ${room}, where it was not.`,
          ...at,
        },
      ]
    }
    return []
  }

  #said(world: World, connection: ConnectionId, message: Said): Finding[] {
    const { sender, payload } = message
    const room = payload.room_id
    const view = world.beliefs.get(connection)?.get(room)
    const at = { connection, room }
    if (!view) {
      return [
        {
          law: 'T4',
          text: `${connection} got a message of ${room} while it was not in it.`,
          ...at,
        },
      ]
    }
    if (sender === null) return this.#ofOwner(connection, message)
    if (sender === connection && !this.#echo) return this.#echoed(connection, room)
    if (!view.has(sender as ConnectionId)) {
      if (this.#history.has(connection, message)) return []
      const text = `${connection} got a message in ${room} from ${sender}, whom it does not know to be there.`
      return [{ law: 'T3', text, ...at }]
    }
    return this.#inOrder(connection, message, sender)
  }

  /** A server that echoes does so at every message: it is told once. */
  #echoed(connection: ConnectionId, room: string): Finding[] {
    if (this.#isEchoTold) return []
    this.#isEchoTold = true
    const text = `${connection} got its own message in ${room} back. If that is meant, set “echo” to true; this is said once.`
    return [{ law: 'T5', text, connection, room }]
  }

  #inOrder(connection: ConnectionId, message: Said, sender: string): Finding[] {
    const { seq, payload } = message
    const room = payload.room_id
    const numbers = this.#numbers(connection, room)
    const last = numbers.get(sender)
    const times = seq === last?.seq ? last.times + 1 : 1
    numbers.set(sender, { ...message, times })
    if (last === undefined || seq === last.seq + 1) return []
    // What was said before the receiver came may be of an earlier stay of its sender.
    if ([last, message].some((one) => this.#history.has(connection, one))) return []
    const wrong = times > 1 ? `${times} times` : `after message ${last.seq}`
    const text = `${connection} got message ${seq} of ${sender} in ${room} ${wrong}.`
    return [{ law: 'T7', text, connection, room }]
  }

  /** The owner counts its messages to all rooms, so there are gaps; but none comes twice, or late. */
  #ofOwner(connection: ConnectionId, message: Said): Finding[] {
    const { seq, payload } = message
    const room = payload.room_id
    const numbers = this.#numbers(connection, room)
    const last = numbers.get(owner)?.seq ?? 0
    numbers.set(owner, { ...message, times: 1 })
    if (seq > last) return []
    const text = `${connection} got message ${seq} of the owner in ${room} after message ${last}.`
    return [{ law: 'T7', text, connection, room }]
  }

  #numbers(connection: ConnectionId, room: string): Map<string, Heard> {
    const rooms = this.#last.get(connection) ?? new Map<string, Map<string, Heard>>()
    this.#last.set(connection, rooms)
    const numbers = rooms.get(room) ?? new Map<string, Heard>()
    rooms.set(room, numbers)
    return numbers
  }
}
