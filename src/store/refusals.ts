import { errorReply } from '#reading/events/errorReply.ts'
import { arrivalsAtClients, type SentFrame } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { Said } from '#words/said.ts'

/** What went wrong with a step, for the one who asked for it. */
export function refusals(events: readonly TraceEvent[]): Said[] {
  const frames = new Map<number, SentFrame>()
  const said: Said[] = []
  for (const event of events) {
    if (event.kind === 'sent' || event.kind === 'sent to many') frames.set(event.seq, event)
    if (event.kind === 'step refused') said.push({ code: 'refused', params: { refusal: event } })
    if (event.kind === 'limit') said.push({ code: 'stopped', params: { limit: event } })
    if (event.kind === 'failure') said.push({ code: 'threw', params: event })
    const arrived = arrivalsAtClients(event)
    if (arrived) {
      const frame = frames.get(arrived.frame)
      const error = frame ? errorReply(frame) : null
      if (error) said.push({ code: 'answered', params: { error: error.code, why: error.text } })
    }
  }
  return said
}
