import { useEffect, useReducer } from 'react'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** So many events are read within a frame. */
const eventsAtOnce = 10_000

/**
 * Whether all of a trace is read by now. `readOn` reads so many events of it at most, and tells whether
 * that was all; the rest of a long one is read piece by piece beside what is shown, and no frame waits for it.
 */
export function useReadOn(
  trace: readonly TraceEvent[],
  readOn: (trace: readonly TraceEvent[], most: number) => boolean,
): boolean {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const isRead = readOn(trace, eventsAtOnce)
  useEffect(() => {
    if (isRead) return
    let next = setTimeout(function goOn() {
      if (readOn(trace, eventsAtOnce)) redraw()
      else next = setTimeout(goOn)
    })
    return () => clearTimeout(next)
  })
  return isRead
}
