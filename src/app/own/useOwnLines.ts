import { useEffect, useMemo, useRef } from 'react'
import { useLinesAt, useLinesRun } from '#app/code/useLines.ts'
import { startSandboxLines } from '#host/sandbox/startSandboxLines.ts'
import type { LinesAt } from '#reading/lines/linesAt.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { type Lit, lineToShow, litAt } from './lineNumbers.ts'

/** What of one's own code is lit at the moment that is shown. */
export interface OwnLines {
  /** Null while they are not known. */
  readonly at: LinesAt | null
  readonly lit: Lit
  /** The line that the event at the playhead is best looked at in; null where there is none. */
  readonly best: number | null
}

/** The lines of code that is under test as it stands in the editor. */
export function useOwnLines(isUnderTest: boolean): OwnLines {
  const run = useLinesRun(startSandboxLines, isUnderTest)
  const at = useLinesAt(run)
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  return useMemo(() => {
    const shown = isUnderTest ? at : null
    const best = run && isUnderTest ? lineToShow(run, trace, playhead) : null
    return { at: shown, lit: litAt(shown), best }
  }, [run, at, trace, playhead, isUnderTest])
}

/** Calls `show` with a line that was asked for, as soon as it is known; each time once. */
export function useLineAsked({ at, best }: OwnLines, show: (line: number) => void): void {
  const asked = useRoomscope((state) => state.lineAsked)
  const answered = useRef(0)
  useEffect(() => {
    if (asked <= answered.current || at === null) return
    answered.current = asked
    if (best !== null) show(best)
  }, [asked, at, best, show])
}
