import type { Parting } from '#reading/compare/parting.ts'
import { Timeline } from '#reading/timeline.ts'
import type { Comparison } from '#store/state.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/**
 * The other trace's event that belongs to what is shown of the live one. Where both are alike it is
 * the event of the same number; from where they part, time is what they share.
 */
export function comparedPlayhead(
  other: readonly TraceEvent[],
  parting: Parting | null,
  playhead: number,
  shownMs: number,
): number {
  if (parting === null || playhead < parting.index) return Math.min(playhead, other.length - 1)
  const at = firstAfter(other, shownMs) - 1
  return Math.max(at, parting.index - 1)
}

/** Keeps what has taken in the other trace as it came: to fold a crowd's at once would take long. */
export function keepCompared(trace: readonly TraceEvent[], timeline: Timeline): void {
  timelines.set(trace, timeline)
}

/** The other world after the event `seq` of its trace. */
export function comparedWorld(comparison: Comparison, seq: number): World {
  const known = timelines.get(comparison.trace) ?? new Timeline()
  timelines.set(comparison.trace, known)
  return known.worldAt(comparison.trace, seq)
}

/** Each trace is folded from where its reader stood last. */
const timelines = new WeakMap<readonly TraceEvent[], Timeline>()

/** The first event later than `ms`, by halving; times only grow. */
function firstAfter(trace: readonly TraceEvent[], ms: number): number {
  let [low, high] = [0, trace.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((trace[middle]?.at ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low
}
