import type { ConnectionId } from '#kernel/ids.ts'
import type { JudgeSettings } from '#laws/judgeSettings.ts'
import type { Looks } from '#laws/law.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { Recorder } from '#trace/recorder.ts'
import { seatOf } from '#trace/seatOf.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** What is kept for one whose connection was lost. */
export interface Seat {
  /** The rooms that it was in. */
  readonly rooms: Set<string>
  /** The connection that was lost. */
  readonly lost: ConnectionId
  readonly untilMs: number
}

/** What a server that keeps seats owes: whose are kept and until when, by the network's word, and who came back. */
export class Sessions {
  readonly #windowMs: number
  readonly #of: Pick<Recorder, 'world' | 'nowMs'>
  /** By the name of the seat. */
  #seats = new Map<ConnectionId, Seat>()
  /** Those of them that the server has refused to give back: it said that nothing is left. */
  #refused = new Set<Seat>()
  /** Connections that the server itself closes. */
  #closing = new Set<ConnectionId>()
  /** The name of a seat → the newest connection that is to go on with it. */
  #newest = new Map<ConnectionId, ConnectionId>()
  /** How many frames that were sent before are to come once more. */
  #replays = new Map<ConnectionId, number>()
  /** Whether the frame that the server sent last was sent before, on the connection that was lost. */
  isReplay = false

  constructor(settings: JudgeSettings, of: Pick<Recorder, 'world' | 'nowMs'>) {
    this.#windowMs = settings.resumeMs ?? 0
    this.#of = of
  }

  /** Whether the server is to keep seats at all. */
  get isPromised(): boolean {
    return this.#windowMs > 0
  }

  readonly looks: Looks = {
    on: {
      connecting: ({ connection, resumes }) => {
        if (resumes) this.#newest.set(resumes.connection, connection)
      },
      closing: ({ connection, end }) => {
        if (end === 'server') this.#closing.add(connection)
      },
      closed: (event) => this.#closed(event),
      step: ({ verb }) => {
        if (verb === 'restart') this.#seats.clear()
      },
    },
    sent: ({ connection }, message) => this.#sent(connection, message),
  }

  /** What is kept, or was until its time was over, by the name of the seat. */
  seatNamed(name: ConnectionId): Seat | undefined {
    return this.#seats.get(name)
  }

  /** What is kept for a connection that was lost, or was. */
  seatFor(connection: ConnectionId): Seat | undefined {
    const seat = this.#seats.get(this.nameOf(connection))
    return seat?.lost === connection ? seat : undefined
  }

  /** Every connection that was lost while it was in a room, and that no other goes on for. */
  get lost(): readonly ConnectionId[] {
    return [...this.#seats.values()].map(({ lost }) => lost)
  }

  /** Whether a connection may stand in the books, though its socket is closed. */
  isKept(connection: ConnectionId): boolean {
    const seat = this.seatFor(connection)
    return seat !== undefined && !this.isOver(seat) && !this.#refused.has(seat)
  }

  /** Whether the time of a seat is over. */
  isOver({ untilMs }: Seat): boolean {
    return this.#of.nowMs > untilMs
  }

  /** Whether another connection is to go on in the place of this one: its client listens there. */
  isTakenOver(connection: ConnectionId): boolean {
    if (this.#newest.size === 0) return false
    const asked = this.#of.world.connections.get(connection)?.resumes?.connection
    return [this.nameOf(connection), asked].some((name) => {
      const newest = name === undefined ? undefined : this.#newest.get(name)
      return newest !== undefined && newest !== connection
    })
  }

  /** By what name the others know a connection. */
  nameOf(connection: ConnectionId): ConnectionId {
    return seatOf(this.#of.world, connection)
  }

  #closed({ connection, end, wasClean, at }: EventOf<'closed'>): void {
    if (end !== 'server' || wasClean || !this.isPromised || this.#closing.has(connection)) return
    const rooms = new Set(this.#of.world.connectionRooms.get(connection))
    if (rooms.size === 0) return
    const name = this.nameOf(connection)
    this.#seats.set(name, { rooms, lost: connection, untilMs: at + this.#windowMs })
  }

  #refuses(connection: ConnectionId): void {
    const asked = this.#of.world.connections.get(connection)?.resumes?.connection
    const seat = asked === undefined ? undefined : this.#seats.get(asked)
    if (seat) this.#refused.add(seat)
  }

  #sent(connection: ConnectionId, message: ServerMessage | null): void {
    const left = this.#replays.get(connection) ?? 0
    this.isReplay = left > 0
    if (message?.type === 'not_resumed') this.#refuses(connection)
    if (message?.type === 'resumed') this.#replays.set(connection, message.payload.missed)
    else if (left > 1) this.#replays.set(connection, left - 1)
    else if (left === 1) this.#replays.delete(connection)
  }
}
