import type { SentFrame } from '#trace/many.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { few } from '#words/en/listed.ts'
import type { Tell } from '#words/events/eventWords.ts'

/** A frame was handed to the transport. */
export function sent(event: EventOf<'sent'>, { who, said }: Tell): string {
  const { connection, from, control, bytes, proxy } = event
  if (proxy && control === 'pong') return `A proxy answers the ping for ${who(connection)}`
  if (control === 'ping') return `The server pings ${who(connection)}`
  if (control === 'pong') return `${who(connection)} answers the ping`
  const what = `${said(event)} (${bytes} bytes)`
  return from === 'client'
    ? `${who(connection)} sends ${what}`
    : `The server sends ${what} to ${who(connection)}`
}

/** A fan-out: one text to several. */
export function sentToMany(event: EventOf<'sent to many'>, { who, said }: Tell): string {
  return `The server sends ${said(event)} (${event.bytes} bytes) to ${few(event.connections.map(who))}`
}

/** Frames of one fan-out arrived at once. */
export function arrivedAtMany(
  { connections, frame }: EventOf<'delivered to many'>,
  { who, said, sentFrame }: Tell,
): string {
  const event = sentFrame(frame)
  return `${few(connections.map(who))} get ${event ? said(event) : 'a frame'}`
}

/** A frame arrived. */
export function arrived({ connection, to, frame }: EventOf<'delivered'>, tell: Tell): string {
  const { who } = tell
  const event = tell.sentFrame(frame)
  if (event?.proxy) {
    return to === 'client'
      ? `A proxy takes the ping to ${who(connection)}`
      : `The server gets a proxy’s pong for ${who(connection)}`
  }
  const what = event ? contentOf(event, tell) : 'a frame'
  return to === 'server'
    ? `The server gets ${what} from ${who(connection)}`
    : `${who(connection)} gets ${what}`
}

/** A frame that never arrives: what a sentence about it begins with. */
export function lostFrame({ frame, connection }: EventOf<'lost'>, tell: Tell): string {
  const event = tell.sentFrame(frame)
  if (!event) return 'A frame'
  const who = tell.who(connection)
  const whose = event.from === 'client' ? `${who} sent` : `the server sent to ${who}`
  return `What ${whose}, ${contentOf(event, tell)},`
}

function contentOf(event: SentFrame, { said }: Tell): string {
  return event.control ? `the ${event.control}` : said(event)
}
