import { errorReply } from '#reading/events/errorReply.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { Said } from '#words/said.ts'

/** What went wrong with a step, for the one who asked for it. */
export function refusals(events: readonly TraceEvent[]): Said[] {
  const frames = new Map<number, EventOf<'sent'>>()
  const said: Said[] = []
  for (const event of events) {
    if (event.kind === 'sent') frames.set(event.seq, event)
    if (event.kind === 'step refused') said.push({ code: 'refused', params: { refusal: event } })
    if (event.kind === 'limit') said.push({ code: 'stopped', params: { limit: event } })
    if (event.kind === 'failure') said.push({ code: 'threw', params: event })
    if (event.kind === 'delivered' && event.to === 'client') {
      const frame = frames.get(event.frame)
      const error = frame ? errorReply(frame) : null
      if (error) said.push({ code: 'answered', params: { error: error.code, why: error.text } })
    }
  }
  return said
}
