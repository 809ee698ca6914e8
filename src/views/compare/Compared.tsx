import { useMemo } from 'react'
import { differingConnections } from '#reading/compare/differingConnections.ts'
import { booksPart, type Parting, partingOf } from '#reading/compare/parting.ts'
import { stageModel } from '#reading/stage/stageModel.ts'
import { serverName } from '#scenario/brought.ts'
import { comparedPlayhead, comparedWorld } from '#store/selectors/comparedWorld.ts'
import type { Comparison } from '#store/state.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './compare.module.css'
import { Partings } from './Partings.tsx'
import { Side } from './Side.tsx'
import { useRows } from './useRows.ts'

/** Where the two runs part, and both pictures at the same time. */
export function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { compare } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const world = useRoomscope((state) => state.world)
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const parting = useMemo(() => partingOf(trace, comparison.trace), [trace, comparison])
  const otherWorld = useOtherWorld(comparison, parting)
  const model = useMemo(() => stageModel(world), [world])
  const otherModel = useMemo(() => stageModel(otherWorld), [otherWorld])
  const rows = useRows(model, otherModel)
  const differ = useMemo(() => differingConnections(model, otherModel), [model, otherModel])
  const parted = parting !== null && world.seq >= Math.min(parting.index, trace.length - 1)
  const books = useMemo(() => booksPart(trace, comparison.trace), [trace, comparison])
  return (
    <>
      <Partings comparison={comparison} parting={parting} books={books} />
      <div className={styles.sides}>
        <Side
          title={server}
          note={compare.underTest}
          world={world}
          model={model}
          rows={rows}
          differ={differ}
          parted={parted}
        />
        <Side
          title={comparison.server}
          note={compare.besideIt}
          world={otherWorld}
          model={otherModel}
          rows={rows}
          differ={differ}
          parted={parted}
        />
      </div>
    </>
  )
}

function useOtherWorld(comparison: Comparison, parting: Parting | null) {
  const seq = useRoomscope(({ playhead, shownMs }) =>
    comparedPlayhead(comparison.trace, parting, playhead, shownMs),
  )
  return useMemo(() => comparedWorld(comparison, seq), [comparison, seq])
}
