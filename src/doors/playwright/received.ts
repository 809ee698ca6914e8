import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { ServerMessage, ServerMessageType } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** What a message that was received is known by; what is left out is not looked at. */
export interface MessageLike {
  readonly type: ServerMessageType
  readonly room?: string
  /** Who said it, or who came or went. */
  readonly from?: string
  readonly text?: string
}

/** Every message that a client got since it connected, in the order of arrival. */
export function receivedBy(client: string, trace: readonly TraceEvent[]): Required<MessageLike>[] {
  const newest = trace.findLast((event) => event.kind === 'connecting' && event.client === client)
  const id = newest?.kind === 'connecting' ? newest.connection : null
  return trace.flatMap((event) => {
    if (event.kind !== 'delivered' || event.to !== 'client' || event.connection !== id) return []
    const sent = trace[event.frame]
    const message = sent?.kind === 'sent' && sent.text ? decodeServerFrame(sent.text) : null
    return message ? [shortOf(message)] : []
  })
}

/** Whether a message is one that was asked for. */
export function isLike(message: Required<MessageLike>, wanted: MessageLike): boolean {
  const { type, room, from, text } = wanted
  return (
    message.type === type &&
    (room === undefined || message.room === room) &&
    (from === undefined || message.from === from) &&
    (text === undefined || message.text === text)
  )
}

function shortOf(message: ServerMessage): Required<MessageLike> {
  const { room_id, connection_id, text } = message.payload as Readonly<Record<string, unknown>>
  const about = message.type === 'message' ? message.sender : connection_id
  return {
    type: message.type,
    room: String(room_id ?? ''),
    from: typeof about === 'string' ? clientOf(about as ConnectionId) : '',
    text: String(text ?? ''),
  }
}
