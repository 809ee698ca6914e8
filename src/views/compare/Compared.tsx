import { lazy, Suspense, useMemo } from 'react'
import { booksPart, type Parting, partingOf, readPartings } from '#reading/compare/parting.ts'
import { serverName } from '#scenario/brought.ts'
import { comparedPlayhead, comparedWorld } from '#store/selectors/comparedWorld.ts'
import type { Comparison } from '#store/state.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useReadOn } from '#views/parts/useReadOn.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { crowdOf } from '#views/stage/crowd.ts'
import styles from './compare.module.css'
import { Graphs } from './Graphs.tsx'
import { Partings } from './Partings.tsx'

/** A server, and what it keeps at the time that is shown. */
export interface OfServer {
  readonly title: string
  readonly note: string
  readonly world: World
}

/** What shows crowds is fetched when there is one. */
const Matrices = lazy(async () => ({ default: (await import('./Matrices.tsx')).Matrices }))

interface Props {
  readonly comparison: Comparison
}

/** Where the two runs part, and both pictures at the same time: graphs, or of a crowd matrices. */
export function Compared({ comparison }: Props) {
  const { compare } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const isRead = useReadOn(trace, (mine, most) => readPartings(mine, comparison.trace, most))
  if (!isRead) {
    return (
      <p className={cx('hint', styles.hint)}>{compare.running({ server: comparison.server })}</p>
    )
  }
  return <BothRead comparison={comparison} />
}

function BothRead({ comparison }: Props) {
  const { compare } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const world = useRoomscope((state) => state.world)
  const server = useRoomscope((state) => serverName(state.scenario.server))
  const parting = useMemo(() => partingOf(trace, comparison.trace), [trace, comparison])
  const otherWorld = useOtherWorld(comparison, parting)
  const parted = parting !== null && world.seq >= Math.min(parting.index, trace.length - 1)
  const books = useMemo(() => booksPart(trace, comparison.trace), [trace, comparison])
  const sides = {
    mine: { title: server, note: compare.underTest, world },
    other: { title: comparison.server, note: compare.besideIt, world: otherWorld },
    parted,
  }
  const isCrowd = [world, otherWorld].some((one) => crowdOf(one) === 'crowd')
  return (
    <>
      <Partings comparison={comparison} parting={parting} books={books} />
      {isCrowd ? (
        <Suspense fallback={<p className={cx('hint', styles.hint)}>{compare.fetching}</p>}>
          <Matrices {...sides} />
        </Suspense>
      ) : (
        <Graphs {...sides} />
      )}
    </>
  )
}

function useOtherWorld(comparison: Comparison, parting: Parting | null) {
  const seq = useRoomscope(({ playhead, shownMs }) =>
    comparedPlayhead(comparison.trace, parting, playhead, shownMs),
  )
  return useMemo(() => comparedWorld(comparison, seq), [comparison, seq])
}
