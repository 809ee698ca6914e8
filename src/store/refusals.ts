import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'

/** What went wrong with a step, in sentences for the one who asked for it. */
export function refusals(events: readonly TraceEvent[]): string[] {
  const frames = new Map<number, EventOf<'sent'>>()
  const texts: string[] = []
  for (const event of events) {
    if (event.kind === 'sent') frames.set(event.seq, event)
    if (event.kind === 'step refused' || event.kind === 'limit') texts.push(event.text)
    if (event.kind === 'failure') texts.push(`${event.where} threw: ${event.text}`)
    if (event.kind === 'delivered' && event.to === 'client') {
      texts.push(...errorReply(frames.get(event.frame)))
    }
  }
  return texts
}

function errorReply(frame: EventOf<'sent'> | undefined): string[] {
  if (!frame?.text?.startsWith('{"type":"error"')) return []
  const { payload } = JSON.parse(frame.text) as { payload: { code: string; text: string } }
  return [`The server answered with the error ${payload.code}: ${payload.text}`]
}
