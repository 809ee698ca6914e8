import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { misshapen } from './misshapen.ts'
import type { RoomHistory } from './roomHistory.ts'

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
    if (!message) return [{ law: 'T10', code: 'no message', params: {}, connection }]
    return [...misshapen(connection, message), ...this.#judge(world, connection, message)]
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
    if (!view) return [{ law: 'T4', code: 'presence', params: {}, ...at }]
    if (who === connection) return [{ law: 'T1', code: 'itself', params: { told: type }, ...at }]
    if (type === 'user_left') this.#numbers(connection, room).delete(who)
    if (type === 'user_joined' && view.has(who)) {
      return [{ law: 'T1', code: 'came twice', params: { who }, ...at }]
    }
    if (type === 'user_left' && !view.has(who)) {
      return [{ law: 'T1', code: 'was not there', params: { who }, ...at }]
    }
    return []
  }

  #said(world: World, connection: ConnectionId, message: Said): Finding[] {
    const { sender, payload } = message
    const room = payload.room_id
    const view = world.beliefs.get(connection)?.get(room)
    const at = { connection, room }
    if (!view) return [{ law: 'T4', code: 'message', params: {}, ...at }]
    if (sender === null) return this.#ofOwner(connection, message)
    if (sender === connection && !this.#echo) return this.#echoed(connection, room)
    if (!view.has(sender as ConnectionId)) {
      if (this.#history.has(connection, message)) return []
      return [{ law: 'T3', code: 'stranger', params: { sender }, ...at }]
    }
    return this.#inOrder(connection, message, sender)
  }

  /** A server that echoes does so at every message: it is told once. */
  #echoed(connection: ConnectionId, room: string): Finding[] {
    if (this.#isEchoTold) return []
    this.#isEchoTold = true
    return [{ law: 'T5', code: 'echoed', params: {}, connection, room }]
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
    return [outOfOrder({ connection, room, sender }, seq, last.seq, times)]
  }

  /** The owner counts its messages to all rooms, so there are gaps; but none comes twice, or late. */
  #ofOwner(connection: ConnectionId, message: Said): Finding[] {
    const { seq, payload } = message
    const room = payload.room_id
    const numbers = this.#numbers(connection, room)
    const { seq: last, times: before } = numbers.get(owner) ?? { seq: 0, times: 0 }
    const times = seq === last ? before + 1 : 1
    numbers.set(owner, { ...message, times })
    if (seq > last) return []
    return [outOfOrder({ connection, room, sender: null }, seq, last, times)]
  }

  #numbers(connection: ConnectionId, room: string): Map<string, Heard> {
    const rooms = this.#last.get(connection) ?? new Map<string, Map<string, Heard>>()
    this.#last.set(connection, rooms)
    const numbers = rooms.get(room) ?? new Map<string, Heard>()
    rooms.set(room, numbers)
    return numbers
  }
}

interface Way {
  readonly connection: ConnectionId
  readonly room: string
  readonly sender: string | null
}

/** T7: a message came again, so many times, or after a later one. */
function outOfOrder(
  { connection, room, sender }: Way,
  number: number,
  last: number,
  times: number,
): Finding {
  return times > 1
    ? { law: 'T7', code: 'again', params: { sender, number, times }, connection, room }
    : { law: 'T7', code: 'out of order', params: { sender, number, last }, connection, room }
}
