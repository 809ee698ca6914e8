import type { ConnectionId } from '#kernel/ids.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { EventOf, MapChange } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { inOrder } from './inOrder.ts'
import { isReached } from './isReached.ts'

interface Accepted {
  readonly room: string
  /** Null for the server's owner. */
  readonly sender: ConnectionId | null
  /** Whom the owner leaves out. */
  readonly spared?: ConnectionId
  /** Those who were to get it and have not been sent it yet. */
  readonly missing: Set<ConnectionId>
  /** Those who were sent it, reached or not. */
  readonly sentTo: Set<ConnectionId>
  /** What its sender said, written as short as JSON allows. */
  readonly payload: string
  grew: boolean
  altered: boolean
  /** It waits behind something the server awaits for its sender: what it is worth is decided later. */
  waits: boolean
  /** Its sender was in the room when it came, or has come in while it waits. */
  isIn: boolean
}

/** So much longer may a message leave the server than it came. */
const amplificationMax = 1.1
/** Bytes that the server may add to it: its type, its number, and the name of its sender. */
const envelopeBytesMax = 256

/**
 * T8 and P2: a message that the server took reaches everybody who was in the room then, as it was
 * said and no longer than it was. T10: in the name of who said it. T5: not whom the owner left out.
 */
export class MessageLaws {
  /** By the seq of the event in which the server got the message. */
  #accepted = new Map<number, Accepted>()
  readonly #echo: boolean

  /** `echo`: who says something gets it back as well. */
  constructor(echo = false) {
    this.#echo = echo
  }

  /** The server gets a frame: if it is a message of a member, it is owed to the others. */
  received(
    world: World,
    { seq, connection }: EventOf<'delivered'>,
    decoded: DecodedClientFrame | null,
  ): void {
    const said = saidIn(decoded)
    const members = said === null ? undefined : world.rooms.get(said.room)?.members
    const waits = isAwaited(world, connection)
    const isIn = members?.has(connection) ?? false
    // What waits behind its sender’s own join is a message of a member when its turn comes.
    if (said === null || !members || !(isIn || waits)) return
    const missing = new Set([...members].filter((id) => this.#echo || id !== connection))
    const taken = { grew: false, altered: false, sentTo: new Set<ConnectionId>() }
    const own = { sender: connection, missing, waits, isIn, ...taken }
    this.#accepted.set(seq, { ...said, ...own })
  }

  /** The owner of the server says something to a room. */
  ownerSays(world: World, { seq, step }: EventOf<'step'>): void {
    const { room, text, exclude } = step
    const members = typeof room === 'string' ? world.rooms.get(room)?.members : undefined
    if (typeof room !== 'string' || !members) return
    const spared = typeof exclude === 'string' ? world.clients.get(exclude) : undefined
    const missing = new Set([...members].filter((id) => id !== spared))
    const payload = JSON.stringify({ text, room_id: room })
    const sentTo = new Set<ConnectionId>()
    const taken = { grew: false, altered: false, waits: false, isIn: true, sentTo }
    const own = { room, sender: null, missing, payload, ...taken }
    this.#accepted.set(seq, spared === undefined ? own : { ...own, spared })
  }

  /** A step of the owner could not be done. */
  stepRefused(cause: number | null): void {
    if (cause !== null) this.#accepted.delete(cause)
  }

  /** The server sends a frame: if it is the message, one is owed less. */
  sent(sent: EventOf<'sent'>, message: ServerMessage | null): Finding[] {
    const { cause, connection, text } = sent
    const accepted = this.#meant(cause, connection, message)
    if (text === null) return []
    if (!accepted) {
      this.#sentLater(connection, message)
      return []
    }
    if (message?.type === 'error') {
      this.refused(cause, connection)
      return []
    }
    accepted.sentTo.add(connection)
    // A frame that is no message of the protocol breaks another law; it was sent all the same.
    if (!message || message.type === 'message') accepted.missing.delete(connection)
    if (message?.type !== 'message') return []
    return [...alterations(accepted, connection, message), ...amplified(accepted, sent)]
  }

  /**
   * What a frame is about. Frames that waited, in an inbox or an outbox, may go out in the name of a
   * later message of their sender: what they say tells the one that this connection was not sent yet.
   */
  #meant(
    cause: number | null,
    connection: ConnectionId,
    message: ServerMessage | null,
  ): Accepted | undefined {
    const named = cause === null ? undefined : this.#accepted.get(cause)
    if (!named || message?.type !== 'message') return named
    const isDue = (one: Accepted) => !one.sentTo.has(connection) && saysThe(one, message)
    if (this.#accepted.size === 1 || isDue(named)) return named
    for (const one of this.#accepted.values()) {
      if (one.sender === named.sender && one.room === named.room && isDue(one)) return one
    }
    return named
  }

  /** A server that awaits each send sends in another event's name; sender and room tell the message. */
  #sentLater(connection: ConnectionId, message: ServerMessage | null): void {
    if (message?.type === 'error' && message.payload.code === 'not_member') {
      return this.#refusedLater(connection)
    }
    if (message?.type !== 'message') return
    for (const { room, sender, missing } of this.#accepted.values()) {
      const isIt = sender === message.sender && room === message.payload.room_id
      if (isIt && missing.delete(connection)) return
    }
  }

  /** By its turn its sender was no member any more. */
  #refusedLater(connection: ConnectionId): void {
    for (const [seq, { sender, waits }] of this.#accepted) {
      if (waits && sender === connection) return void this.#accepted.delete(seq)
    }
  }

  /** The maps changed: who goes before its turn has come is owed nothing, not even on coming back. */
  changed(changes: readonly MapChange[]): void {
    if (this.#accepted.size === 0) return
    for (const change of changes) {
      if (change.map === 'connections' && change.op === 'remove') this.closed(change.connection)
      if (change.map !== 'rooms') continue
      for (const accepted of this.#accepted.values()) {
        if (!accepted.waits || accepted.room !== change.room) continue
        if (change.op === 'remove') accepted.missing.delete(change.connection)
        else if (accepted.sender === change.connection) accepted.isIn = true
      }
    }
  }

  /** A connection is gone from the server, and with it what it said and had no turn yet. */
  closed(connection: ConnectionId): void {
    for (const [seq, { sender, waits }] of this.#accepted) {
      if (waits && sender === connection) this.#accepted.delete(seq)
    }
  }

  /** The server did not take it: it said so, or closed the sender for it. */
  refused(cause: number | null, connection: ConnectionId): void {
    if (cause !== null && this.#accepted.get(cause)?.sender === connection) {
      this.#accepted.delete(cause)
    }
  }

  /**
   * When all is quiet, who is still owed a message was forgotten, unless its connection went; that
   * it left the room since, or the room was removed, takes back nothing. Those of `held` are not at rest.
   */
  whenQuiet(world: World, held: ReadonlySet<ConnectionId> = new Set()): Finding[] {
    const findings: Finding[] = []
    for (const [seq, accepted] of this.#accepted) {
      const { sender, missing, isIn } = accepted
      if (sender !== null && held.has(sender)) continue
      accepted.waits = false
      if (isIn) findings.push(...forgotten(world, accepted))
      if (!isIn || missing.size === 0) this.#accepted.delete(seq)
    }
    return findings
  }
}

/** Who is owed it still and can be reached; who cannot be is owed it until it can, or is gone. */
function forgotten(world: World, { room, sender, missing }: Accepted): Finding[] {
  return [...missing].flatMap((connection): Finding[] => {
    const isOpen = world.connections.get(connection)?.serverEnd.state === 'open'
    const isHere = isOpen && world.registered.has(connection)
    if (isHere && !isReached(world, connection)) return []
    missing.delete(connection)
    if (!isHere) return []
    return [{ law: 'T8', code: 'missed', params: { sender }, connection, room }]
  })
}

/** Whether code of the server waits for something in a connection's name. */
function isAwaited({ awaits }: World, id: ConnectionId): boolean {
  return [...awaits.values()].some(({ connection }) => connection === id)
}

/** T10, T8 and T5: who is said to have said it, what is said, and to whom; what is wrong is told once. */
function alterations(
  accepted: Accepted,
  connection: ConnectionId,
  message: ServerMessage & { type: 'message' },
): Finding[] {
  const { room, sender, payload, spared } = accepted
  if (connection === spared) {
    return [{ law: 'T5', code: 'spared', params: {}, connection, room }]
  }
  if (accepted.altered) return []
  if (message.sender !== sender) {
    accepted.altered = true
    const params = { sender, named: message.sender }
    return [{ law: 'T10', code: 'wrong sender', params, connection, room }]
  }
  if (saysThe(accepted, message)) return []
  accepted.altered = true
  const params = { sender, said: short(payload), sent: short(JSON.stringify(message.payload)) }
  return [{ law: 'T8', code: 'altered', params, connection, room }]
}

/** Whether the message says what was said, in whatever order its fields stand. */
function saysThe({ payload }: Accepted, message: ServerMessage & { type: 'message' }): boolean {
  if (JSON.stringify(message.payload) === payload) return true
  return inOrder(message.payload) === inOrder(JSON.parse(payload))
}

function short(json: string): string {
  return json.length > 80 ? `${json.slice(0, 79)}…` : json
}

/** P2: told once for each message, for it is as long to everybody. */
function amplified(accepted: Accepted, { connection, bytes }: EventOf<'sent'>): Finding[] {
  if (bytes <= envelopeBytesMax) return []
  const said = utf8Bytes(accepted.payload)
  const most = Math.floor(amplificationMax * said) + envelopeBytesMax
  if (accepted.grew || bytes <= most) return []
  accepted.grew = true
  const { room, sender } = accepted
  const params = { sender, cameBytes: said, goesBytes: bytes }
  return [{ law: 'P2', code: 'grew', params, connection, room }]
}

/** The room a client's frame speaks in, and what it says there; null when it is no message. */
function saidIn(decoded: DecodedClientFrame | null): { room: string; payload: string } | null {
  if (!decoded?.ok || decoded.message.type !== 'message') return null
  const { room, payload } = decoded.message
  return { room, payload: JSON.stringify(payload) }
}
