import { lazy, Suspense, useMemo, useState } from 'react'
import { FlawGameOr } from '#app/gallery/FlawGameLater.tsx'
import { Guide } from '#app/guide/Guide.tsx'
import { momentOf } from '#app/guide/moment.ts'
import { Watched } from '#app/guide/Watched.tsx'
import { LearnOr, LessonOr } from '#app/learn/LearnLater.tsx'
import { LikelyLater } from '#app/likely/LikelyLater.tsx'
import { PresentOr } from '#app/present/PresentLater.tsx'
import { cx } from '#views/parts/cx.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { type Pane, RoomsGraph } from '#views/stage/RoomsGraph.tsx'
import { Time } from '#views/timeline/Time.tsx'
import styles from './app.module.css'
import { BrokenHere } from './BrokenHere.tsx'
import { Header } from './Header.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { StopRun } from './StopRun.tsx'
import { fetchSides } from './sides/fetchSides.ts'
import { panesOf } from './sides/panes.tsx'
import { WelcomeLater } from './WelcomeLater.tsx'

const LeftSide = lazy(async () => ({ default: (await fetchSides()).sides.LeftSide }))
const RightSide = lazy(async () => ({ default: (await fetchSides()).sides.RightSide }))

/** The page: what is presented, Learn, or the lab. */
export function App() {
  return <PresentOr otherwise={<LearnOr lab={<Lab />} />} />
}

/** Everything: clients, steps and events left, the picture in the middle, what is known of it right, time below. In the first minute the words and the picture alone. */
function Lab() {
  const words = useWords()
  const panes = useMemo(() => panesOf(words), [words])
  const isFirstMinute = useRoomscope((state) => momentOf(state) !== null)
  const [wantsAll, setWantsAll] = useState(false)
  const isCalm = isFirstMinute && !wantsAll
  const showAll = isCalm ? () => setWantsAll(true) : undefined
  return (
    <div className={cx(styles.app, isCalm && styles.calm)}>
      <a className={styles.skip} href="#picture">
        {words.shell.skip}
      </a>
      <Header isCalm={isCalm} />
      <NoticeLine />
      <StopRun />
      <main id="main" className={styles.main}>
        {!isCalm && (
          <div className={styles.left}>
            <Suspense fallback={<div className="panel" />}>
              <LeftSide />
            </Suspense>
          </div>
        )}
        <div className={styles.graph} id="picture" tabIndex={-1}>
          <LessonOr
            otherwise={
              <Guide showAll={showAll} otherwise={<FlawGameOr otherwise={<Watched />} />} />
            }
          />
          <RoomsGraph
            empty={<WelcomeLater />}
            panes={isCalm ? noPanes : panes}
            broken={!isCalm && <BrokenHere />}
          />
        </div>
        {!isCalm && (
          <div className={styles.side}>
            <Suspense fallback={<div className="panel" />}>
              <RightSide />
            </Suspense>
          </div>
        )}
        <div className={styles.time}>
          <Time beneath={<LikelyLater />} />
        </div>
      </main>
    </div>
  )
}

const noPanes: readonly Pane[] = []
