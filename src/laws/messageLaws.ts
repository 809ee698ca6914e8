import type { ConnectionId } from '#kernel/ids.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { parseRoute } from '#protocol/routes.ts'
import type { EventOf } from '#trace/traceEvent.ts'
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
    this.#accepted.set(seq, { ...said, sender: connection, missing, grew: false })
  }

  /** The server sends a frame: if it is the message, one is owed less. */
  sent(sent: EventOf<'sent'>, message: ServerMessage | null): Finding[] {
    const { cause, connection, text } = sent
    const accepted = cause === null ? undefined : this.#accepted.get(cause)
    if (!accepted || text === null) return []
    if (message?.type === 'error') {
      this.refused(cause, connection)
      return []
    }
    // A frame that is no message of the protocol breaks another law; it was sent all the same.
    if (!message || message.type === 'message') accepted.missing.delete(connection)
    return message?.type === 'message' ? amplified(accepted, sent) : []
  }

  /** The server did not take it: it said so, or closed the sender for it. */
  refused(cause: number | null, connection: ConnectionId): void {
    if (cause !== null && this.#accepted.get(cause)?.sender === connection) {
      this.#accepted.delete(cause)
    }
  }

  /** When all is quiet, who is still owed a message was forgotten, unless it went away. */
  whenQuiet(world: World): Finding[] {
    const accepted = [...this.#accepted.values()]
    this.#accepted.clear()
    return accepted.flatMap(({ room, sender, missing }) =>
      [...missing]
        .filter((id) => isReached(world, id) && world.rooms.get(room)?.members.has(id))
        .map((connection) => {
          const text = `${connection} was in ${room} and did not get a message of ${sender}.`
          return { law: 'T8', text, connection, room } as const
        }),
    )
  }
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
