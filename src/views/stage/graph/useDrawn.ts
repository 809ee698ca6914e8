import { useMemo } from 'react'
import { chosenParts } from '#reading/stage/lit.ts'
import { neighbourhood } from '#reading/stage/neighbourhood.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** More connections than this are not drawn at once; the matrix and the ledger have them all. */
export const connectionsDrawnMax = 150
/** So many of them are drawn then: as many as can be read. */
const neighboursDrawnMax = 40

/** What is drawn: all, or of a crowd the part around what is chosen, or else around what was asked for. */
export function useDrawn(
  whole: StageModel,
  world: World,
  around: readonly string[] | undefined,
): StageModel {
  const selection = useRoomscope((state) => state.selection)
  const trace = useRoomscope((state) => state.trace)
  const tooMany = whole.connections.length > connectionsDrawnMax
  return useMemo(() => {
    if (!tooMany) return whole
    const chosen = chosenParts(selection, world, trace)
    return neighbourhood(whole, chosen.length > 0 ? chosen : (around ?? []), neighboursDrawnMax)
  }, [tooMany, whole, world, selection, trace, around])
}
