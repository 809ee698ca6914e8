import { settle } from '#host/settle.ts'
import type { Heard } from '#host/worldHost.ts'
import { traceIndex } from '#reading/events/traceIndex.ts'
import type { Timeline } from '#reading/timeline.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** So many events are folded within a frame. */
const eventsAtOnce = 1000

/** Takes in a run as it comes: what is read of all its events is read before it is shown. */
export function takingIn(timeline: Timeline): Heard {
  const soFar: TraceEvent[] = []
  return (events) => {
    timeline.grow(events)
    for (const event of events) soFar.push(event)
    traceIndex(soFar)
  }
}

/** Has a timeline take in what it has not yet of the trace, in pieces, so that no frame waits for it. */
export async function takeInRest(timeline: Timeline, trace: readonly TraceEvent[]): Promise<void> {
  for (let from = timeline.length; from < trace.length; from = timeline.length) {
    timeline.grow(trace.slice(from, from + eventsAtOnce))
    if (timeline.length < trace.length) await settle()
  }
}

/**
 * Has what is read of all events read apart, where many came: a drain of a crowd would be read, drawn
 * and taken from the worker in one task.
 */
export async function readApart(
  trace: readonly TraceEvent[],
  { length }: { readonly length: number },
): Promise<void> {
  if (length <= eventsAtOnce) return
  await settle()
  traceIndex(trace)
  await settle()
}
