import { Judge } from '#laws/judge.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import { partsOf } from '#trace/many.ts'
import { Recorder } from '#trace/recorder.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Writes a trace once more, and holds the laws against it on the way: to see what they cost. */
export function refold(trace: readonly TraceEvent[]): readonly TraceEvent[] {
  const settings = { ...roomLimits, ...protocolLimits, echo: false, heartbeatMs: 30_000 }
  const recorder = new Recorder(
    () => 0,
    (event) => judge.afterEvent(event),
  )
  const judge = new Judge(settings, recorder)
  for (const event of trace) {
    recorder.settle()
    for (const part of partsOf(event)) recorder.record(part, part.cause)
  }
  judge.whenQuiet()
  return recorder.trace
}
