import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import type { Looks } from '#laws/law.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { Recorder } from '#trace/recorder.ts'
import { seatOf } from '#trace/seatOf.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { saysTheSame } from './canonicalJson.ts'
import { memberSays, ownerSays, type Taken } from './taken.ts'

type Said = Extract<ServerMessage, { type: 'message' }>

/** A message of the server that carries what was taken, in the turn in which it was. */
interface Carried {
  readonly taken: Taken
  readonly message: Said
}

/** Somebody who was owed a message, and could have been sent it. */
interface Missed {
  readonly taken: Taken
  readonly connection: ConnectionId
}

/**
 * The account of what was owed: every message that the server took, who was to get it, and who has
 * been sent it. The law of lost messages and the receipts of a message are read from it.
 */
export class Owed {
  readonly #echo: boolean
  readonly #of: Pick<Recorder, 'world'>
  /** By the seq of the event in which the server got the message. */
  #taken = new Map<number, Taken>()
  /** What the frame carries that the server sent last; null when it is no copy of a message. */
  carried: Carried | null = null
  /** Whose copy that frame is, in whatever turn it is sent; null when it is none. */
  copyOf: Taken | null = null
  readonly #keep: (taken: Taken) => void

  /** `echo`: who says something gets it back as well. `keep` is given each message when it is taken. */
  constructor(
    echo: boolean,
    of: Pick<Recorder, 'world'>,
    keep: (taken: Taken) => void = () => undefined,
  ) {
    this.#echo = echo
    this.#of = of
    this.#keep = keep
  }

  readonly looks: Looks = {
    on: {
      step: (event) => {
        if (event.verb === 'broadcast') this.#take(ownerSays(this.#of.world, event))
      },
      'step refused': ({ cause }) => {
        if (cause !== null) this.#drop(cause)
      },
      maps: (event) => this.#changed(event),
      closing: ({ end, cause, connection }) => {
        // The server did not take it: it closed the sender for it.
        if (end === 'server') this.#refused(cause, connection)
      },
      closed: ({ end, connection }) => {
        if (end === 'server') this.#gone(connection)
      },
    },
    received: (event, frame) => this.#take(memberSays(this.#of.world, event, frame, this.#echo)),
    sent: (event, message) => {
      this.copyOf = this.#sent(event, message)
    },
  }

  /** What the server took in an event, if it did. */
  takenIn(seq: number): Taken | undefined {
    return this.#taken.get(seq)
  }

  /** By what name the others know who said it; null for the owner. */
  senderOf({ sender }: Taken): ConnectionId | null {
    return sender === null ? null : seatOf(this.#of.world, sender)
  }

  #take(taken: Taken | null): void {
    if (!taken) return
    this.#taken.set(taken.seq, taken)
    this.#keep(taken)
  }

  /** The server sends a frame: if it is a copy of a message, one is owed less. Whose copy it is. */
  #sent(event: EventOf<'sent'>, message: ServerMessage | null): Taken | null {
    this.carried = null
    const { cause, connection, text } = event
    const taken = this.#meant(cause, connection, message)
    if (text === null) return null
    if (!taken) return this.#sentLater(connection, message)
    if (message?.type === 'error') {
      this.#refused(cause, connection)
      return null
    }
    taken.sentTo.add(connection)
    // A frame that is no message of the protocol breaks another law; it was sent all the same.
    if (message && message.type !== 'message') return null
    taken.missing.delete(connection)
    if (message) this.carried = { taken, message }
    return taken
  }

  /**
   * What a frame is about. Frames that waited, in an inbox or an outbox, may go out in the name of a
   * later message of their sender: what they say tells the one that this connection was not sent yet.
   */
  #meant(
    cause: number | null,
    connection: ConnectionId,
    message: ServerMessage | null,
  ): Taken | undefined {
    const named = cause === null ? undefined : this.#taken.get(cause)
    if (!named || message?.type !== 'message') return named
    const isDue = ({ sentTo, payload }: Taken) =>
      !sentTo.has(connection) && saysTheSame(payload, message.payload)
    if (this.#taken.size === 1 || isDue(named)) return named
    for (const one of this.#taken.values()) {
      const isThere = one.room === message.payload.room_id
      if (one.sender === named.sender && isThere && isDue(one)) return one
    }
    return named
  }

  /** A server that awaits each send sends in another event's name; sender and room tell the message. */
  #sentLater(connection: ConnectionId, message: ServerMessage | null): Taken | null {
    if (message?.type === 'error' && message.payload.code === 'not_member') {
      this.#refusedLater(connection)
    }
    if (message?.type !== 'message') return null
    for (const taken of this.#taken.values()) {
      const isIt = this.senderOf(taken) === message.sender && taken.room === message.payload.room_id
      if (isIt && taken.missing.delete(connection)) return taken
    }
    return null
  }

  /** By its turn its sender was no member any more. */
  #refusedLater(connection: ConnectionId): void {
    for (const [seq, { sender, waits }] of this.#taken) {
      if (waits && sender === connection) return this.#drop(seq)
    }
  }

  /** Who goes before its turn has come is owed nothing, not even on coming back. */
  #changed({ changes, cause }: EventOf<'maps'>): void {
    if (this.#taken.size === 0) return
    for (const change of changes) {
      if (change.map === 'connections' && change.op === 'remove') this.#gone(change.connection)
      if (change.map !== 'rooms') continue
      for (const taken of this.#taken.values()) {
        if (!taken.waits || taken.room !== change.room) continue
        if (change.op === 'remove') {
          taken.missing.delete(change.connection)
          taken.owed.delete(change.connection)
          if (taken.sender === change.connection && isBefore(cause, taken)) taken.isIn = false
        } else if (taken.sender === change.connection) taken.isIn = true
      }
    }
  }

  /** A connection is gone from the server, and with it what it said and had no turn yet. */
  #gone(connection: ConnectionId): void {
    for (const [seq, { sender, waits }] of this.#taken) {
      if (waits && sender === connection) this.#drop(seq)
    }
  }

  #refused(cause: number | null, connection: ConnectionId): void {
    if (cause !== null && this.#taken.get(cause)?.sender === connection) this.#drop(cause)
  }

  #drop(seq: number): void {
    const taken = this.#taken.get(seq)
    if (taken) taken.isRefused = true
    this.#taken.delete(seq)
  }

  /**
   * When all is quiet, who is still owed a message was forgotten, unless its connection went; that
   * it left the room since, or the room was removed, takes back nothing. Those of `held` are not at rest.
   */
  missed(held: ReadonlySet<ConnectionId>): Missed[] {
    const missed: Missed[] = []
    for (const [seq, taken] of this.#taken) {
      if (taken.sender !== null && held.has(taken.sender)) continue
      taken.waits = false
      if (taken.isIn) missed.push(...this.#forgotten(taken))
      if (!taken.isIn || taken.missing.size === 0) this.#taken.delete(seq)
    }
    return missed
  }

  /** Who can be reached; who cannot be is owed it until it can, or is gone. */
  #forgotten(taken: Taken): Missed[] {
    const { world } = this.#of
    return [...taken.missing].flatMap((connection) => {
      const isOpen = world.connections.get(connection)?.serverEnd.state === 'open'
      const isHere = isOpen && world.registered.has(connection)
      if (isHere && !isReached(world, connection)) return []
      taken.missing.delete(connection)
      return isHere ? [{ taken, connection }] : []
    })
  }
}

/** Its sender was asked out before it said this: by its turn it is no member, and is refused. */
function isBefore(cause: number | null, { seq }: Taken): boolean {
  return cause !== null && cause < seq
}
