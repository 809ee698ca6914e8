import { effectsOf } from '#reading/events/effectsOf.ts'
import { countUpTo } from '#reading/events/logWindow.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Where a key goes from the chosen event: up and down in time, left to the cause, right to an effect. */
export function nextEvent(
  trace: readonly TraceEvent[],
  rows: readonly number[],
  chosen: number | null,
  playhead: number,
  key: string,
): number | null {
  const from = chosen ?? playhead
  const before = countUpTo(rows, from - 1)
  switch (key) {
    case 'ArrowDown':
      return rows[chosen === null ? before : countUpTo(rows, from)] ?? null
    case 'ArrowUp':
      return rows[before - 1] ?? null
    case 'ArrowLeft':
      return trace[from]?.cause ?? null
    case 'ArrowRight':
      return effectsOf(trace, from)[0] ?? null
    case 'Home':
      return rows[0] ?? null
    case 'End':
      return rows.at(-1) ?? null
    default:
      return null
  }
}
