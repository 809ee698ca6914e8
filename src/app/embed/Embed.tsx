import { useMemo } from 'react'
import { NoticeLine } from '#app/shell/NoticeLine.tsx'
import { StopRun } from '#app/shell/StopRun.tsx'
import { stageModel } from '#reading/stage/stageModel.ts'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Graph } from '#views/stage/graph/Graph.tsx'
import { Legend } from '#views/stage/graph/Legend.tsx'
import styles from './embed.module.css'
import { ShortTime } from './ShortTime.tsx'
import { useEmbedded } from './useEmbedded.ts'
import { useEmbeddedWords } from './useEmbeddedWords.ts'
import { WatchedCaption } from './WatchedCaption.tsx'

/** The page within another page: the picture, what it shows in words, and time. */
export function Embed() {
  const words = useEmbeddedWords()
  const { isOpen, problem, wholePage } = useEmbedded()
  return (
    <main className={styles.embed}>
      <NoticeLine />
      <StopRun />
      {isOpen ? <WatchedCaption /> : <EmbeddedInstead problem={problem} />}
      <EmbeddedPicture />
      <div className={styles.foot}>
        <ShortTime />
        <a className={cx('button', styles.open)} href={wholePage} target="_blank" rel="noopener">
          {words.open}
        </a>
      </div>
    </main>
  )
}

function EmbeddedPicture() {
  const words = useEmbeddedWords()
  const world = useRoomscope((state) => state.world)
  const model = useMemo(() => stageModel(world), [world])
  return (
    <section aria-label={words.rooms} className="panel">
      <Graph model={model} world={world} />
      <Legend model={model} />
    </section>
  )
}

/** What stands in the caption's place until something is open. */
function EmbeddedInstead({ problem }: { readonly problem: string | null }) {
  const words = useEmbeddedWords()
  return problem === null ? (
    <p role="status" className={cx('panel', styles.caption)}>
      {words.opening}
    </p>
  ) : (
    <p role="alert" className={cx('panel', styles.caption)} data-tone="broken">
      {words.notShown({ why: problem })}
    </p>
  )
}
