import { Inspector } from '#views/inspector/Inspector.tsx'
import { EventLog } from '#views/log/EventLog.tsx'
import { Problems } from '#views/problems/Problems.tsx'
import { Sequence } from '#views/sequence/Sequence.tsx'
import { type Pane, RoomsGraph } from '#views/stage/RoomsGraph.tsx'
import { Time } from '#views/timeline/Time.tsx'
import { Header } from './Header.tsx'
import { LeftPanel } from './LeftPanel.tsx'
import { NoticeLine } from './NoticeLine.tsx'
import { Welcome } from './Welcome.tsx'
import './app.css'

/** What can be looked at in the middle, beside the rooms themselves. */
const panes: readonly Pane[] = [{ id: 'sequence', label: 'Sequence', content: <Sequence /> }]

/** The page: clients and steps left, the picture in the middle, what is known of it right, time below. */
export function App() {
  return (
    <div className="app">
      <a className="skip" href="#main">
        Skip to the simulator
      </a>
      <Header />
      <NoticeLine />
      <main id="main" className="app-main">
        <div className="app-clients">
          <LeftPanel />
        </div>
        <div className="app-graph">
          <RoomsGraph empty={<Welcome />} panes={panes} />
        </div>
        <div className="app-side">
          <Inspector />
          <Problems />
          <EventLog />
        </div>
        <div className="app-time">
          <Time />
        </div>
      </main>
    </div>
  )
}
