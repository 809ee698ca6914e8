import type { TraceEvent } from '#trace/traceEvent.ts'

/** How much of an event is told. */
const shownCharsMax = 160

/** Where the trace in a file and the run of its scenario here part. */
export interface OtherRun {
  /** The first event that is not the same. */
  readonly seq: number
  /** The event there as JSON, cut where it is long; null where the trace is over. */
  readonly file: string | null
  readonly here: string | null
}

/**
 * Where the trace in a file parts from the run of its scenario here; null when they are the same,
 * byte for byte. The file's events may be anything.
 */
export function otherRun(kept: readonly unknown[], trace: readonly TraceEvent[]): OtherRun | null {
  const differs = trace.findIndex((event, index) => jsonText(kept[index]) !== JSON.stringify(event))
  if (differs < 0 && kept.length === trace.length) return null
  const seq = differs < 0 ? trace.length : differs
  return { seq, file: cutJson(kept, seq), here: cutJson(trace, seq) }
}

function cutJson(events: readonly unknown[], index: number): string | null {
  if (index >= events.length) return null
  const text = jsonText(events[index])
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text
}

/** What is nested too deep to be written is no event. */
function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '…'
  } catch {
    return '…'
  }
}
