import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { ServerMessage, ServerMessageType } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import { arrivalsAtClients, frameAt } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** A message as a client read it. */
export interface Received {
  /** The event in which it arrived. */
  readonly seq: number
  readonly type: ServerMessageType
  readonly room?: string
  /** Who said it, or who came or went. */
  readonly from?: string
  readonly text?: string
}

/** What a message is asked for by; what is left out may be anything. */
export interface MessageLike {
  readonly type: ServerMessageType
  readonly room?: string | undefined
  readonly from?: string | undefined
  readonly text?: string | undefined
}

/** Every message that came to a connection, in the order of arrival. */
export function receivedBy(trace: readonly TraceEvent[], id: ConnectionId): readonly Received[] {
  const mail = mailOf(trace)
  for (; mail.read < trace.length; mail.read++) {
    const event = trace[mail.read]
    if (event) sort(mail, trace, event)
  }
  return mail.byConnection.get(id) ?? []
}

/** Whether a message is one that was asked for. */
export function isLike(message: MessageLike, wanted: MessageLike): boolean {
  const { type, room, from, text } = wanted
  return (
    message.type === type &&
    (room === undefined || message.room === room) &&
    (from === undefined || message.from === from) &&
    (text === undefined || message.text === text)
  )
}

/** What a message says, as a client reads it. */
export function messageLike(message: ServerMessage): MessageLike {
  const { room_id, connection_id, user, text } = message.payload as Readonly<
    Record<string, unknown>
  >
  const about = message.type === 'message' ? message.sender : (user ?? connection_id)
  return {
    type: message.type,
    ...(typeof room_id === 'string' ? { room: room_id } : {}),
    ...(typeof about === 'string' ? { from: clientOf(about as ConnectionId) } : {}),
    ...(typeof text === 'string' ? { text } : {}),
  }
}

/** The messages of a trace by their connection, as far as it was read; a trace only grows. */
interface Mail {
  read: number
  readonly byConnection: Map<ConnectionId, Received[]>
}

const mails = new WeakMap<readonly TraceEvent[], Mail>()

function mailOf(trace: readonly TraceEvent[]): Mail {
  const known = mails.get(trace)
  if (known) return known
  const mail: Mail = { read: 0, byConnection: new Map() }
  mails.set(trace, mail)
  return mail
}

function sort({ byConnection }: Mail, trace: readonly TraceEvent[], event: TraceEvent): void {
  const arrived = arrivalsAtClients(event)
  if (!arrived) return
  const text = frameAt(trace, arrived.frame)?.text ?? null
  const message = text === null ? null : decodeServerFrame(text)
  if (!message) return
  const received = { seq: event.seq, ...messageLike(message) } as Received
  for (const connection of arrived.connections) {
    const list = byConnection.get(connection)
    if (list) list.push(received)
    else byConnection.set(connection, [received])
  }
}
