import type { ConnectionId } from '#kernel/ids.ts'
import type { Looks } from '#laws/law.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { Recorder } from '#trace/recorder.ts'
import { seatOf, seatsTaken } from '#trace/seatOf.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { canonicalJson } from './canonicalJson.ts'
import { isAwaited } from './taken.ts'

type Said = Extract<ServerMessage, { type: 'message' }>

/**
 * What was said in a room, and who came into it and went after that: a server may tell who comes
 * what was said before, though its sender has left meanwhile.
 */
export class RoomHistory {
  readonly #read: (seq: number) => DecodedClientFrame | null
  readonly #of: Pick<Recorder, 'world'>
  /** Room → sender → the events in which what it said as a member came. */
  #said = new Map<string, Map<string, number[]>>()
  /** Connection → room → the event in which it came in last. */
  #cameIn = new Map<ConnectionId, Map<string, number>>()
  /** The same, of when it went out last. */
  #wentOut = new Map<ConnectionId, Map<string, number>>()

  /** `read` gives the client's frame that came in an event. */
  constructor(read: (seq: number) => DecodedClientFrame | null, of: Pick<Recorder, 'world'>) {
    this.#read = read
    this.#of = of
  }

  readonly looks: Looks = {
    on: { maps: (event) => this.#changed(event) },
    received: (event, frame) => this.#received(event, frame),
  }

  #received({ seq, connection }: EventOf<'delivered'>, decoded: DecodedClientFrame | null): void {
    if (!decoded?.ok || decoded.message.type !== 'message') return
    const { room } = decoded.message
    const isIn = this.#of.world.rooms.get(room)?.members.has(connection)
    // What waits behind its sender's own join is said when that is through.
    if (!isIn && !isAwaited(this.#of.world, connection)) return
    const senders = this.#said.get(room) ?? new Map<string, number[]>()
    this.#said.set(room, senders)
    const sender = seatOf(this.#of.world, connection)
    const said = senders.get(sender) ?? []
    senders.set(sender, said)
    said.push(seq)
  }

  #changed({ seq, changes }: EventOf<'maps'>): void {
    for (const change of changes) {
      if (change.map !== 'rooms') continue
      const when = change.op === 'add' ? this.#cameIn : this.#wentOut
      const rooms = when.get(change.connection) ?? new Map<string, number>()
      when.set(change.connection, rooms.set(change.room, seq))
    }
    for (const { connection, lost } of seatsTaken(this.#of.world, changes)) {
      this.#goesOn(connection, lost, seq)
    }
  }

  /** Who takes the seats of another has been there for as long as that one. */
  #goesOn(connection: ConnectionId, lost: ConnectionId, seq: number): void {
    const rooms = this.#cameIn.get(connection)
    for (const [room, came] of rooms ?? []) {
      const first = this.#cameIn.get(lost)?.get(room)
      if (came === seq && first !== undefined) rooms?.set(room, first)
    }
  }

  /** Whether one was out of a room already when the other came into it. */
  wasGone(room: string, one: ConnectionId, other: ConnectionId): boolean {
    const went = this.#wentOut.get(one)?.get(room)
    const came = this.#cameIn.get(other)?.get(room)
    return went !== undefined && came !== undefined && went < came
  }

  /** Whether one was in a room already when the other came into it. */
  wasThere(room: string, one: ConnectionId, other: ConnectionId): boolean {
    const first = this.#cameIn.get(one)?.get(room)
    const came = this.#cameIn.get(other)?.get(room)
    return first !== undefined && came !== undefined && first < came
  }

  /** Whether a message was said by a member of its room before `connection` came into it. */
  has(connection: ConnectionId, { sender, payload }: Said): boolean {
    const before = this.#cameIn.get(connection)?.get(payload.room_id)
    const said = this.#said.get(payload.room_id)?.get(sender ?? '')
    if (before === undefined || !said) return false
    const words = canonicalJson(payload)
    return said.some((seq) => seq < before && this.#wordsOf(seq) === words)
  }

  #wordsOf(seq: number): string | null {
    const decoded = this.#read(seq)
    return decoded?.ok && decoded.message.type === 'message'
      ? canonicalJson(decoded.message.payload)
      : null
  }
}
