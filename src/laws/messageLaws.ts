import type { ConnectionId } from '#kernel/ids.ts'
import { parseRoute } from '#protocol/routes.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'

interface Accepted {
  readonly room: string
  readonly sender: ConnectionId
  /** Those who were to get it and have not been sent it yet. */
  readonly missing: Set<ConnectionId>
}

/** T8: a message that the server took reaches everybody who was in the room then. */
export class MessageLaws {
  /** By the seq of the event in which the server got the message. */
  #accepted = new Map<number, Accepted>()

  /** The server gets a frame: if it is a message of a member, it is owed to the others. */
  received(world: World, { seq, connection }: EventOf<'delivered'>, text: string | null): void {
    const room = text === null ? null : roomOf(world, connection, text)
    const members = room === null ? undefined : world.rooms.get(room)?.members
    if (room === null || !members?.has(connection)) return
    const missing = new Set([...members].filter((id) => id !== connection && isReached(world, id)))
    this.#accepted.set(seq, { room, sender: connection, missing })
  }

  /** The server sends a frame: if it is the message, one is owed less. */
  sent({ cause, connection, text }: EventOf<'sent'>): void {
    const accepted = cause === null ? undefined : this.#accepted.get(cause)
    if (text === null) return
    if (!accepted) return this.#sentLater(connection, text)
    const message = decodeServerFrame(text)
    if (message?.type === 'error') return this.refused(cause, connection)
    // A frame that is no message of the protocol breaks another law; it was sent all the same.
    if (!message || message.type === 'message') accepted.missing.delete(connection)
  }

  /** A server that awaits each send sends in another event's name; sender and room tell the message. */
  #sentLater(connection: ConnectionId, text: string): void {
    if (this.#accepted.size === 0 || !text.startsWith('{"type":"message"')) return
    const message = decodeServerFrame(text)
    if (message?.type !== 'message' || message.sender === null) return
    for (const { room, sender, missing } of this.#accepted.values()) {
      const isIt = sender === message.sender && room === message.payload.room_id
      if (isIt && missing.delete(connection)) return
    }
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

/** What cannot reach a client whatever the server does is not owed to it. */
function isReached(world: World, id: ConnectionId): boolean {
  const connection = world.connections.get(id)
  return connection?.serverEnd.state === 'open' && connection.faults.length === 0
}

/** The room a client's frame speaks in; null when it is no message. */
function roomOf(world: World, connection: ConnectionId, text: string): string | null {
  const route = parseRoute(world.connections.get(connection)?.path ?? '')
  if (route?.endpoint === 'room') return route.room
  if (!text.startsWith('{"type":"message"')) return null
  try {
    const { payload } = JSON.parse(text) as { payload?: { room_id?: unknown } }
    return typeof payload?.room_id === 'string' ? payload.room_id : null
  } catch {
    return null
  }
}
