import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { ServerMessageType } from '#protocol/messages.ts'
import { decodeServerFrame } from '#protocol/serverFrames.ts'
import type { ExpectationOf } from '#scenario/format.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

type Received = ExpectationOf<'received'>

/** A message as a client read it. */
interface Message {
  readonly type: ServerMessageType
  readonly room?: string
  readonly from?: string
  readonly text?: string
}

/** The different messages that came to a connection up to an event, newest first, as expectations that hold. */
export function receivedBy(
  trace: readonly TraceEvent[],
  connection: ConnectionId,
  upTo: number,
): readonly Received[] {
  const messages = messagesTo(trace, connection, upTo)
  const newestFirst = messages.toReversed()
  const different = new Map(newestFirst.map((message) => [JSON.stringify(message), message]))
  const client = clientOf(connection)
  return [...different.values()].map((message) => expectation(client, message, messages))
}

/** The message that a frame of the server carries, as an expectation that holds; null when it is none. */
export function receivedExpectation(
  trace: readonly TraceEvent[],
  { connection, text }: EventOf<'sent'>,
  upTo: number,
): Received | null {
  const message = read(text)
  if (!message) return null
  return expectation(clientOf(connection), message, messagesTo(trace, connection, upTo))
}

function expectation(client: string, asked: Message, messages: readonly Message[]): Received {
  const times = messages.filter((message) => matches(message, asked)).length
  return { expect: 'received', client, ...asked, times }
}

/** As the runner counts: what is not asked for may be anything. */
function matches(message: Message, asked: Message): boolean {
  return Object.entries(asked).every(([key, value]) => message[key as keyof Message] === value)
}

function messagesTo(
  trace: readonly TraceEvent[],
  connection: ConnectionId,
  upTo: number,
): readonly Message[] {
  const messages: Message[] = []
  for (const event of trace) {
    if (event.seq > upTo) break
    if (event.kind !== 'delivered' || event.to !== 'client') continue
    if (event.connection !== connection) continue
    const sent = trace[event.frame]
    const message = sent?.kind === 'sent' ? read(sent.text) : null
    if (message) messages.push(message)
  }
  return messages
}

function read(frame: string | null): Message | null {
  const message = frame === null ? null : decodeServerFrame(frame)
  if (!message) return null
  const { type, payload } = message
  const { room_id, connection_id, text } = payload as Readonly<Record<string, unknown>>
  const from = type === 'message' ? message.sender : type === 'joined' ? null : connection_id
  return {
    type,
    ...(typeof room_id === 'string' ? { room: room_id } : {}),
    ...(typeof from === 'string' ? { from: clientOf(from as ConnectionId) } : {}),
    ...(typeof text === 'string' ? { text } : {}),
  }
}
