import type { ReactNode } from 'react'
import { traceIndex } from '#reading/events/traceIndex.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { useGame } from './game.ts'

/** What tells the flaw: not shown to who looks for it, until a law is broken. */
export function UntilBroken({ children }: { readonly children: ReactNode }) {
  const { played } = useGame()
  const { game } = useWords().flaws
  const isLooking = useRoomscope(
    ({ scenario, trace }) =>
      scenario.server === played && traceIndex(trace).problems[0] === undefined,
  )
  return isLooking ? <p className="counts-row">{game.codeLater}</p> : children
}
