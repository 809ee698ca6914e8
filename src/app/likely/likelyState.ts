import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Scenario } from '#scenario/format.ts'
import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import type { Futures } from '#search/futures/futures.ts'
import { ofLab } from '#store/ofLab.ts'
import { useLab } from '#views/parts/useLab.ts'

/** The futures of a run, as far as they were played. */
interface LikelyState {
  /** The run that they are of; null while none was asked for. */
  readonly of: Scenario | null
  readonly futures: Futures | null
  readonly problem: WhyNotDone | null
  readonly isStopped: boolean
  readonly stop: () => void
}

export const noFutures: LikelyState = {
  of: null,
  futures: null,
  problem: null,
  isStopped: false,
  stop: () => undefined,
}

export const likelyOf = ofLab(() => createStore<LikelyState>(() => noFutures))

/** Reads from the futures of the lab around it. */
export function useLikely<T>(select: (state: LikelyState) => T): T {
  return useStore(likelyOf(useLab()), select)
}
