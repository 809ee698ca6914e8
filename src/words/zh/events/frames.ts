import type { SentFrame } from '#trace/many.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import type { Tell } from '#words/events/eventWords.ts'
import { few } from '#words/zh/listed.ts'

/** A frame was handed to the transport. */
export function sent(event: EventOf<'sent'>, { who, said }: Tell): string {
  const { connection, from, control, bytes, proxy } = event
  if (proxy && control === 'pong') return `代理替 ${who(connection)} 回应 ping`
  if (control === 'ping') return `服务器 ping ${who(connection)}`
  if (control === 'pong') return `${who(connection)} 回应 ping`
  const what = `${said(event)}（${bytes} 字节）`
  return from === 'client'
    ? `${who(connection)} 发送 ${what}`
    : `服务器向 ${who(connection)} 发送 ${what}`
}

/** A fan-out: one text to several. */
export function sentToMany(event: EventOf<'sent to many'>, { who, said }: Tell): string {
  return `服务器向 ${few(event.connections.map(who))} 发送 ${said(event)}（${event.bytes} 字节）`
}

/** Frames of one fan-out arrived at once. */
export function arrivedAtMany(
  { connections, frame }: EventOf<'delivered to many'>,
  { who, said, sentFrame }: Tell,
): string {
  const event = sentFrame(frame)
  return `${few(connections.map(who))} 收到 ${event ? said(event) : '一帧'}`
}

/** A frame arrived. */
export function arrived({ connection, to, frame }: EventOf<'delivered'>, tell: Tell): string {
  const { who } = tell
  const event = tell.sentFrame(frame)
  if (event?.proxy) {
    return to === 'client'
      ? `代理收下给 ${who(connection)} 的 ping`
      : `服务器收到代理替 ${who(connection)} 的 pong`
  }
  const what = event ? contentOf(event, tell) : '一帧'
  return to === 'server'
    ? `服务器从 ${who(connection)} 收到 ${what}`
    : `${who(connection)} 收到 ${what}`
}

/** A frame that never arrives: what a sentence about it begins with. */
export function lostFrame({ frame, connection }: EventOf<'lost'>, tell: Tell): string {
  const event = tell.sentFrame(frame)
  if (!event) return '一帧'
  const who = tell.who(connection)
  const whose = event.from === 'client' ? `${who} 发的` : `服务器发给 ${who} 的`
  return `${whose} ${contentOf(event, tell)} `
}

function contentOf(event: SentFrame, { said }: Tell): string {
  return event.control ?? said(event)
}
