import type { TraceEvent } from '#trace/traceEvent.ts'

/** How much of an event is told. */
const shownCharsMax = 160

/**
 * Where the trace in a file parts from the run of its scenario here, in a sentence; null when they
 * are the same, byte for byte. The file's events may be anything.
 */
export function partingOf(kept: readonly unknown[], trace: readonly TraceEvent[]): string | null {
  const seq = trace.findIndex((event, index) => written(kept[index]) !== JSON.stringify(event))
  if (seq < 0 && kept.length === trace.length) return null
  const at = seq < 0 ? trace.length : seq
  return `They part at event ${at}: the file has ${shown(kept, at)}; the run here has ${shown(trace, at)}.`
}

function shown(events: readonly unknown[], index: number): string {
  if (index >= events.length) return 'no more'
  const text = written(events[index])
  return text.length > shownCharsMax ? `${text.slice(0, shownCharsMax)}…` : text
}

/** What is nested too deep to be written is no event. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'nothing'
  } catch {
    return 'what cannot be written'
  }
}
