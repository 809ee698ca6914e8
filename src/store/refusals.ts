import { errorReply } from '#reading/events/errorReply.ts'
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
      const frame = frames.get(event.frame)
      const error = frame ? errorReply(frame) : null
      if (error) texts.push(`The server answered with the error ${error.code}: ${error.text}`)
    }
  }
  return texts
}
