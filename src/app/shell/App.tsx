import { useMemo } from 'react'
import { FlawGameOr } from '#app/gallery/FlawGameLater.tsx'
import { Guide } from '#app/guide/Guide.tsx'
import { Watched } from '#app/guide/Watched.tsx'
import { LearnOr, LessonOr } from '#app/learn/LearnLater.tsx'
import { LikelyLater } from '#app/likely/LikelyLater.tsx'
import { PresentOr } from '#app/present/PresentLater.tsx'
import { Inspector } from '#views/inspector/Inspector.tsx'
import { EventLog } from '#views/log/EventLog.tsx'
import { useWords } from '#views/parts/useWords.ts'
import { Problems } from '#views/problems/Problems.tsx'
import { RoomsGraph } from '#views/stage/RoomsGraph.tsx'
import { Time } from '#views/timeline/Time.tsx'
import styles from './app.module.css'
import { BrokenHere } from './BrokenHere.tsx'
import { Header } from './Header.tsx'
import { LeftPanel } from './LeftPanel.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { panesOf } from './panes.tsx'
import { StopRun } from './StopRun.tsx'
import { WelcomeLater } from './WelcomeLater.tsx'

/** Every server but the reference has a flaw that is shown in its code. */
const hasLine = (server: string) => server !== 'reference'

/** The page: what is presented, Learn, or the lab. */
export function App() {
  return <PresentOr otherwise={<LearnOr lab={<Lab />} />} />
}

/** Everything: clients and steps left, the picture in the middle, what is known of it right, time below. */
function Lab() {
  const words = useWords()
  const panes = useMemo(() => panesOf(words), [words])
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#picture">
        {words.shell.skip}
      </a>
      <Header />
      <NoticeLine />
      <StopRun />
      <main id="main" className={styles.main}>
        <div>
          <LeftPanel />
        </div>
        <div className={styles.graph} id="picture" tabIndex={-1}>
          <LessonOr otherwise={<Guide otherwise={<FlawGameOr otherwise={<Watched />} />} />} />
          <RoomsGraph empty={<WelcomeLater />} panes={panes} broken={<BrokenHere />} />
        </div>
        <div className={styles.side}>
          <Inspector />
          <Problems hasLine={hasLine} />
          <EventLog />
        </div>
        <div className={styles.time}>
          <Time beneath={<LikelyLater />} />
        </div>
      </main>
    </div>
  )
}
