import type { ConnectionId } from '#kernel/ids.ts'
import { entryOf } from '#laws/accounts/entryOf.ts'
import type { Law, OfMember } from '#laws/law.ts'
import { memberKey } from '#laws/memberKey.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { arrivalsAtClients, frameAt } from '#trace/many.ts'
import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'

/** T13 · One order for all. */
export const T13: Law<{ disorder: OfMember & { readonly other: ConnectionId } }> = {
  rank: 330,
  watch: (court) => {
    const orders = new Orders()
    return {
      on: { maps: ({ changes }) => orders.changed(changes) },
      sent: (_, message) => orders.sent(message),
      heard: ({ connection }, message) => orders.heard(connection, message),
      quiet: () => {
        for (const one of orders.disorders(court.trace)) court.tell('disorder', one)
      },
    }
  },
}

type Disorder = OfMember & { readonly other: ConnectionId }

/** What is known of one room: by maps in maps, for a text made of room, sender and number costs each arrival one. */
interface RoomOrder {
  /** Sender → number → the rank of that message. */
  readonly ranks: Map<string | null, Map<number, number>>
  /** Receiver → the highest rank that arrived. */
  readonly highest: Map<ConnectionId, number>
}

/**
 * Each message has the rank in which it was first sent to anybody; who hears them by rank is in
 * order with everybody else who does. Only when somebody did not, the whole trace is gone through,
 * at the next quiet.
 */
class Orders {
  #rooms = new Map<string, RoomOrder>()
  #ranked = 0
  #suspects = new Set<string>()
  /** Room and sender who spoke in it, and those who came back, so that their numbers begin anew. */
  #spoke = new Set<string>()
  #cameBack = new Set<string>()

  /** The maps changed: who comes back into a room is numbered from 1 again. */
  changed(changes: readonly MapChange[]): void {
    if (this.#spoke.size === 0) return
    for (const change of changes) {
      if (change.map !== 'rooms' || change.op === 'remove') continue
      const key = memberKey(change)
      if (this.#spoke.has(key)) this.#cameBack.add(key)
    }
  }

  /** The server sends. */
  sent(message: ServerMessage | null): void {
    if (message?.type !== 'message') return
    const { sender: connection, seq, payload } = message
    const { ranks } = entryOf(this.#rooms, payload.room_id, emptyRoom)
    const numbers = entryOf(ranks, connection, () => new Map<number, number>())
    if (numbers.has(seq)) return
    numbers.set(seq, this.#ranked++)
    if (connection !== null) this.#spoke.add(memberKey({ connection, room: payload.room_id }))
  }

  /** A message arrives at a client. */
  heard(connection: ConnectionId, message: ServerMessage | null): void {
    if (message?.type !== 'message') return
    const room = message.payload.room_id
    const { ranks, highest } = entryOf(this.#rooms, room, emptyRoom)
    const rank = ranks.get(message.sender)?.get(message.seq) ?? 0
    if (rank < (highest.get(connection) ?? -1)) this.#suspects.add(room)
    else highest.set(connection, rank)
  }

  /** Goes through the rooms where something came by another rank. */
  disorders(trace: readonly TraceEvent[]): Disorder[] {
    const rooms = [...this.#suspects]
    this.#suspects.clear()
    return rooms.flatMap((room) => this.#disorder(room, trace))
  }

  #disorder(room: string, trace: readonly TraceEvent[]): Disorder[] {
    const heard = [...this.#heardIn(room, trace)]
    for (const [one, first] of heard) {
      for (const [other, second] of heard) {
        if (one >= other || inSameOrder(first, second)) continue
        return [{ connection: other, room, other: one }]
      }
    }
    return []
  }

  /** Receiver → the messages it got in the room, in order; without those whose number came twice. */
  #heardIn(room: string, trace: readonly TraceEvent[]): Map<ConnectionId, string[]> {
    const heard = new Map<ConnectionId, string[]>()
    for (const event of trace) {
      const arrived = arrivalsAtClients(event)
      if (!arrived) continue
      const text = frameAt(trace, arrived.frame)?.text ?? null
      const message = text === null ? null : decodeServerFrame(text)
      if (message?.type !== 'message' || message.payload.room_id !== room) continue
      if (
        message.sender !== null &&
        this.#cameBack.has(memberKey({ connection: message.sender, room }))
      )
        continue
      for (const connection of arrived.connections) {
        const list = heard.get(connection) ?? []
        list.push(messageId(message))
        heard.set(connection, list)
      }
    }
    return heard
  }
}

function emptyRoom(): RoomOrder {
  return { ranks: new Map(), highest: new Map() }
}

function inSameOrder(first: readonly string[], second: readonly string[]): boolean {
  const places = new Map(second.map((id, place) => [id, place]))
  let last = -1
  for (const id of new Set(first)) {
    const place = places.get(id)
    if (place === undefined) continue
    if (place < last) return false
    last = place
  }
  return true
}

function messageId({
  sender,
  seq,
  payload,
}: Pick<Extract<ServerMessage, { type: 'message' }>, 'sender' | 'seq' | 'payload'>): string {
  return JSON.stringify([payload.room_id, sender, seq])
}
