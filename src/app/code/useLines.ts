import { useEffect, useMemo, useState } from 'react'
import { type LineHost, startLineHost } from '#host/lines/lineHost.ts'
import type { LinesRun } from '#host/lines/lineMessages.ts'
import { type LinesAt, linesAt } from '#reading/lines/linesAt.ts'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

interface Known {
  readonly of: Scenario
  readonly run: LinesRun | null
}

/** The lines of our server that belong to the moment that is shown; null while they are not known. */
export function useLines(): LinesAt | null {
  return useLinesAt(useLinesRun(startLineHost))
}

/** The lines of a run that belong to the moment that is shown; null where the run has none. */
export function useLinesAt(run: LinesRun | null): LinesAt | null {
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  return useMemo(() => run && linesAt(run, trace, playhead), [run, trace, playhead])
}

/** What is shown, run once more for its lines by what `start` starts; null while they are not known, or not wanted. */
export function useLinesRun(start: () => LineHost, isWanted = true): LinesRun | null {
  const scenario = useRoomscope((state) => state.scenario)
  const isReady = useRoomscope((state) => state.status === 'ready')
  const trace = useRoomscope((state) => state.trace)
  const run = useRunOf(start, scenario, isWanted && isReady && trace.length > 0)
  return run && isRunOf(run, trace) ? run : null
}

/** Runs the scenario in a world beside the live one, which is there as long as the code is shown. */
function useRunOf(start: () => LineHost, scenario: Scenario, isWanted: boolean): LinesRun | null {
  const [host, setHost] = useState<LineHost | null>(null)
  const [known, setKnown] = useState<Known | null>(null)
  useEffect(() => {
    const started = start()
    setHost(started)
    return () => started.end()
  }, [start])
  useEffect(() => {
    if (!host || !isWanted) return
    let isGone = false
    host.run(scenario).then((run) => {
      if (!isGone) setKnown({ of: scenario, run })
    })
    return () => {
      isGone = true
    }
  }, [host, scenario, isWanted])
  return known?.of === scenario ? known.run : null
}

/** The two worlds are the same, event by event; one that was stopped earlier ends earlier. */
function isRunOf({ events, last }: LinesRun, trace: readonly TraceEvent[]): boolean {
  if (last?.kind === 'limit') return events <= trace.length + 1
  return events === trace.length && JSON.stringify(last) === JSON.stringify(trace.at(-1))
}
