import { useMemo } from 'react'
import { Inspector } from '#views/inspector/Inspector.tsx'
import { EventLog } from '#views/log/EventLog.tsx'
import { useWords } from '#views/parts/useWords.ts'
import { Problems } from '#views/problems/Problems.tsx'
import { RoomsGraph } from '#views/stage/RoomsGraph.tsx'
import { Time } from '#views/timeline/Time.tsx'
import { FlawGameOr } from './gallery/FlawGameLater.tsx'
import { Guide } from './guide/Guide.tsx'
import { Watched } from './guide/Watched.tsx'
import { LearnOr, LessonOr } from './learn/LearnLater.tsx'
import { Header } from './shell/Header.tsx'
import { LeftPanel } from './shell/LeftPanel.tsx'
import { NoticeLine } from './shell/NoticeLine.tsx'
import { panesOf } from './shell/panes.tsx'
import { StopRun } from './shell/StopRun.tsx'
import { Welcome } from './shell/Welcome.tsx'
import './shell/app.css'

/** Every server but the reference has a flaw that is shown in its code. */
const hasLine = (server: string) => server !== 'reference'

/** The page: Learn, or the lab. */
export function App() {
  return <LearnOr lab={<Lab />} />
}

/** Everything: clients and steps left, the picture in the middle, what is known of it right, time below. */
function Lab() {
  const words = useWords()
  const panes = useMemo(() => panesOf(words), [words])
  return (
    <div className="app">
      <a className="skip" href="#main">
        {words.shell.skip}
      </a>
      <Header />
      <NoticeLine />
      <StopRun />
      <main id="main" className="app-main">
        <div className="app-clients">
          <LeftPanel />
        </div>
        <div className="app-graph">
          <LessonOr otherwise={<Guide otherwise={<FlawGameOr otherwise={<Watched />} />} />} />
          <RoomsGraph empty={<Welcome />} panes={panes} />
        </div>
        <div className="app-side">
          <Inspector />
          <Problems hasLine={hasLine} />
          <EventLog />
        </div>
        <div className="app-time">
          <Time />
        </div>
      </main>
    </div>
  )
}
