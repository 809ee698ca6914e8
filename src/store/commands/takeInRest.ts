import { settle } from '#host/settle.ts'
import type { Timeline } from '#reading/timeline.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** So many events are folded within a frame. */
const eventsAtOnce = 1000

/** Has a timeline take in what it has not yet of the trace, in pieces, so that no frame waits for it. */
export async function takeInRest(timeline: Timeline, trace: readonly TraceEvent[]): Promise<void> {
  for (let from = timeline.length; from < trace.length; from = timeline.length) {
    timeline.grow(trace.slice(from, from + eventsAtOnce))
    if (timeline.length < trace.length) await settle()
  }
}
