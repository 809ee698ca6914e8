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
  readonly untilMs: number
}

/** What a server that keeps seats owes: whose are kept and until when, by the network's word, and who came back. */
export class Sessions {
  readonly #windowMs: number
  readonly #of: Pick<Recorder, 'world'>
  #seats = new Map<ConnectionId, Seat>()
  /** Connections that the server itself closes. */
  #closing = new Set<ConnectionId>()
  /** Connection → the one that its client wants to go on with instead. */
  #heirs = new Map<ConnectionId, ConnectionId>()
  /** How many frames that were sent before are to come once more. */
  #replays = new Map<ConnectionId, number>()
  /** Whether the frame that the server sent last was sent before, on the connection that was lost. */
  isReplay = false

  constructor(settings: JudgeSettings, of: Pick<Recorder, 'world'>) {
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
        if (resumes) this.#heirs.set(resumes.connection, connection)
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

  /** What is kept for a connection that was lost, or was until its time was over. */
  seatFor(connection: ConnectionId): Seat | undefined {
    return this.#seats.get(connection)
  }

  /** Every connection that was lost while it was in a room. */
  get lost(): Iterable<ConnectionId> {
    return this.#seats.keys()
  }

  /** Whether a connection may stand in the books, though its socket is closed. */
  isKept(connection: ConnectionId): boolean {
    const seat = this.#seats.get(connection)
    return seat !== undefined && this.#of.world.nowMs <= seat.untilMs
  }

  /** The connection on which the client wants to go on. */
  heirOf(connection: ConnectionId): ConnectionId | undefined {
    return this.#heirs.get(connection)
  }

  /** By what name the others know a connection. */
  nameOf(connection: ConnectionId): ConnectionId {
    return seatOf(this.#of.world, connection)
  }

  #closed({ connection, end, wasClean, at }: EventOf<'closed'>): void {
    if (end !== 'server' || wasClean || !this.isPromised || this.#closing.has(connection)) return
    const rooms = new Set(this.#of.world.connectionRooms.get(connection))
    if (rooms.size === 0 || this.#heirs.has(connection)) return
    this.#seats.set(connection, { rooms, untilMs: at + this.#windowMs })
  }

  #sent(connection: ConnectionId, message: ServerMessage | null): void {
    const left = this.#replays.get(connection) ?? 0
    this.isReplay = left > 0
    if (message?.type === 'resumed') this.#replays.set(connection, message.payload.missed)
    else if (left > 1) this.#replays.set(connection, left - 1)
    else if (left === 1) this.#replays.delete(connection)
  }
}
