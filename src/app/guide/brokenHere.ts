import { traceIndex } from '#reading/events/traceIndex.ts'
import type { RoomscopeState } from '#store/state.ts'
import type { EventOf } from '#trace/traceEvent.ts'

/** The first broken law, while time is held at it; null at any other moment. */
export function brokenHere({
  trace,
  playhead,
  playing,
}: RoomscopeState): EventOf<'violation'> | null {
  const [first] = traceIndex(trace).problems
  if (playing || first !== playhead) return null
  return trace[first] as EventOf<'violation'>
}
