import type { ConnectionId } from '#kernel/ids.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { parseRoute } from '#protocol/routes.ts'
import type { EventOf, MapChange } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import { isReached } from './isReached.ts'

interface Accepted {
  readonly room: string
  readonly sender: ConnectionId
  /** Those who were to get it and have not been sent it yet. */
  readonly missing: Set<ConnectionId>
  /** What its sender said, written as short as JSON allows, in bytes. */
  readonly bytes: number
  grew: boolean
  /** It waits behind something the server awaits for its sender: what it is worth is decided later. */
  readonly waits: boolean
}

/** So much longer may a message leave the server than it came. */
const amplificationMax = 1.1
/** Bytes that the server may add to it: its type, its number, and the name of its sender. */
const envelopeBytesMax = 256

/** T8 and P2: a message that the server took reaches everybody who was in the room then, no longer than it was. */
export class MessageLaws {
  /** By the seq of the event in which the server got the message. */
  #accepted = new Map<number, Accepted>()
  /** The heartbeat asks by messages, so an answer to it is no message to a room. */
  readonly #pongs: boolean

  constructor(pongs = false) {
    this.#pongs = pongs
  }

  /** The server gets a frame: if it is a message of a member, it is owed to the others. */
  received(world: World, { seq, connection }: EventOf<'delivered'>, text: string | null): void {
    const isAnswer = this.#pongs && text === pongText
    const said = text === null || isAnswer ? null : saidIn(world, connection, text)
    const members = said === null ? undefined : world.rooms.get(said.room)?.members
    if (said === null || !members?.has(connection)) return
    const missing = new Set([...members].filter((id) => id !== connection && isReached(world, id)))
    const waits = isAwaited(world, connection)
    this.#accepted.set(seq, { ...said, sender: connection, missing, grew: false, waits })
  }

  /** The server sends a frame: if it is the message, one is owed less. */
  sent(sent: EventOf<'sent'>, message: ServerMessage | null): Finding[] {
    const { cause, connection, text } = sent
    const accepted = cause === null ? undefined : this.#accepted.get(cause)
    if (text === null) return []
    if (!accepted) {
      this.#sentLater(connection, message)
      return []
    }
    if (message?.type === 'error') {
      this.refused(cause, connection)
      return []
    }
    // A frame that is no message of the protocol breaks another law; it was sent all the same.
    if (!message || message.type === 'message') accepted.missing.delete(connection)
    return message?.type === 'message' ? amplified(accepted, sent) : []
  }

  /** A server that awaits each send sends in another event's name; sender and room tell the message. */
  #sentLater(connection: ConnectionId, message: ServerMessage | null): void {
    if (message?.type === 'error' && message.payload.code === 'not_member') {
      return this.#refusedLater(connection)
    }
    if (message?.type !== 'message' || message.sender === null) return
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
      if (change.map !== 'rooms' || change.op === 'add') continue
      for (const { room, missing, waits } of this.#accepted.values()) {
        if (waits && room === change.room) missing.delete(change.connection)
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

  /** When all is quiet, who is still owed a message was forgotten, unless it went away; those of `held` are not at rest. */
  whenQuiet(world: World, held: ReadonlySet<ConnectionId> = new Set()): Finding[] {
    const due = [...this.#accepted].filter(([, { sender }]) => !held.has(sender))
    for (const [seq] of due) this.#accepted.delete(seq)
    return due.flatMap(([, { room, sender, missing }]) =>
      [...missing]
        .filter((id) => isReached(world, id) && world.rooms.get(room)?.members.has(id))
        .map((connection) => {
          const text = `${connection} was in ${room} and did not get a message of ${sender}.`
          return { law: 'T8', text, connection, room } as const
        }),
    )
  }
}

/** Whether code of the server waits for something in a connection's name. */
function isAwaited({ awaits }: World, id: ConnectionId): boolean {
  return [...awaits.values()].some(({ connection }) => connection === id)
}

const pongText = encodeClientMessage({ type: 'pong' })

/** P2: told once for each message, for it is as long to everybody. */
function amplified(accepted: Accepted, { connection, bytes }: EventOf<'sent'>): Finding[] {
  const most = Math.floor(amplificationMax * accepted.bytes) + envelopeBytesMax
  if (accepted.grew || bytes <= most) return []
  accepted.grew = true
  const { room, sender } = accepted
  const text = `A message of ${sender} came with ${accepted.bytes} bytes, and goes on to ${connection} with ${bytes}.`
  return [{ law: 'P2', text, connection, room }]
}

/** The room a client's frame speaks in, and how much it says there; null when it is no message. */
function saidIn(
  world: World,
  connection: ConnectionId,
  text: string,
): { room: string; bytes: number } | null {
  const route = parseRoute(world.connections.get(connection)?.path ?? '')
  if (route?.endpoint === 'room') {
    const payload = { room_id: route.room, text }
    return { room: route.room, bytes: utf8Bytes(JSON.stringify(payload)) }
  }
  if (!text.startsWith('{"type":"message"')) return null
  try {
    const { payload } = JSON.parse(text) as { payload?: { room_id?: unknown } }
    if (typeof payload?.room_id !== 'string') return null
    return { room: payload.room_id, bytes: utf8Bytes(JSON.stringify(payload)) }
  } catch {
    return null
  }
}
