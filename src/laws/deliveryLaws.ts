import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { shape } from './shape.ts'

type Presence = Extract<ServerMessage, { type: 'user_joined' | 'user_left' }>
type Said = Extract<ServerMessage, { type: 'message' }>

/** No connection is called so. */
const owner = ''

/** T1, T3, T4, T5, T7 and T10, from what one client can see: the frame, and what it believed before. */
export class DeliveryLaws {
  readonly #echo: boolean
  /** Receiver → room → sender → the number of the last message. */
  #lastSeq = new Map<ConnectionId, Map<string, Map<string, number>>>()

  constructor(echo: boolean) {
    this.#echo = echo
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
    if (message.type === 'joined') this.#lastSeq.get(connection)?.delete(message.payload.room_id)
    return []
  }

  /** Nothing arrives there any more. */
  closed(connection: ConnectionId): void {
    this.#lastSeq.delete(connection)
  }

  #presence(world: World, connection: ConnectionId, { type, payload }: Presence): Finding[] {
    const room = payload.room_id
    const who = payload.connection_id as ConnectionId
    const view = world.views.get(connection)?.get(room)
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

  #said(world: World, connection: ConnectionId, { sender, seq, payload }: Said): Finding[] {
    const room = payload.room_id
    const view = world.views.get(connection)?.get(room)
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
    if (sender === null) return this.#ofOwner(connection, room, seq)
    if (sender === connection && !this.#echo) {
      return [{ law: 'T5', text: `${connection} got its own message in ${room} back.`, ...at }]
    }
    if (!view.has(sender as ConnectionId)) {
      const text = `${connection} got a message in ${room} from ${sender}, whom it does not know to be there.`
      return [{ law: 'T3', text, ...at }]
    }
    return this.#inOrder(connection, room, sender, seq)
  }

  #inOrder(connection: ConnectionId, room: string, sender: string, seq: number): Finding[] {
    const numbers = this.#numbers(connection, room)
    const last = numbers.get(sender)
    numbers.set(sender, seq)
    if (last === undefined || seq === last + 1) return []
    const text = `${connection} got message ${seq} of ${sender} in ${room} after message ${last}.`
    return [{ law: 'T7', text, connection, room }]
  }

  /** The owner counts its messages to all rooms, so there are gaps; but none comes twice, or late. */
  #ofOwner(connection: ConnectionId, room: string, seq: number): Finding[] {
    const numbers = this.#numbers(connection, room)
    const last = numbers.get(owner) ?? 0
    numbers.set(owner, seq)
    if (seq > last) return []
    const text = `${connection} got message ${seq} of the owner in ${room} after message ${last}.`
    return [{ law: 'T7', text, connection, room }]
  }

  #numbers(connection: ConnectionId, room: string): Map<string, number> {
    const rooms = this.#lastSeq.get(connection) ?? new Map<string, Map<string, number>>()
    this.#lastSeq.set(connection, rooms)
    const numbers = rooms.get(room) ?? new Map<string, number>()
    rooms.set(room, numbers)
    return numbers
  }
}
