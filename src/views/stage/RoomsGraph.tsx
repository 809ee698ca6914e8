import { type ReactNode, useMemo } from 'react'
import { stageModel } from '#reading/stage/stageModel.ts'
import { showPane } from '#store/commands/showPane.ts'
import { cx } from '#views/parts/cx.ts'
import { Tabs } from '#views/parts/Tabs.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { countWords } from '#words/stageWords.ts'
import { Graph } from './graph/Graph.tsx'
import { Legend } from './graph/Legend.tsx'
import { Ledger, Views } from './ledger/later.tsx'
import { NewRoomButton } from './NewRoomButton.tsx'
import styles from './roomsGraph.module.css'

/** Another way to look at the run, beside the graph, the ledger and the views. */
export interface Pane {
  readonly id: string
  readonly label: string
  readonly content: ReactNode
}

interface RoomsGraphProps {
  /** What stands in the graph's place while nobody is there. */
  readonly empty: ReactNode
  /** Panes of others, each with a tab after the own ones. */
  readonly panes: readonly Pane[]
}

/** The panes that are always there, by their ids. */
const ownPanes = ['graph', 'ledger', 'views']

/** Who is in which room: as a picture of both directions, or as the two maps side by side. */
export function RoomsGraph({ empty, panes }: RoomsGraphProps) {
  const lab = useLab()
  const words = useWords()
  const { stage } = words
  const world = useRoomscope((state) => state.world)
  const wanted = useRoomscope((state) => state.pane)
  const pane = [...ownPanes, ...panes.map(({ id }) => id)].includes(wanted) ? wanted : 'graph'
  const model = useMemo(() => stageModel(world), [world])
  const isEmpty = model.connections.length === 0 && model.rooms.length === 0
  return (
    <section aria-label={stage.region} className={cx('panel', styles.graph)} data-part="graph">
      <Tabs.Root value={pane} onValueChange={(pane) => showPane(lab, pane)} className={styles.tabs}>
        <header className="panel-head">
          <h2>{stage.title}</h2>
          <Tabs.List className="segments" aria-label={stage.ways}>
            <Tabs.Trigger value="graph">{stage.panes.graph}</Tabs.Trigger>
            <Tabs.Trigger value="ledger">{stage.panes.ledger}</Tabs.Trigger>
            <Tabs.Trigger value="views">{stage.panes.views}</Tabs.Trigger>
            {panes.map(({ id, label }) => (
              <Tabs.Trigger key={id} value={id}>
                {label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <NewRoomButton />
        </header>
        <p className="counts counts-row">{countWords(words, model)}</p>
        <Tabs.Content value="graph" className={styles.body} tabIndex={-1}>
          {isEmpty ? (
            empty
          ) : (
            <>
              <Graph model={model} world={world} />
              <Legend model={model} />
            </>
          )}
        </Tabs.Content>
        <Tabs.Content value="ledger" className={styles.body} tabIndex={-1}>
          <Ledger model={model} world={world} />
        </Tabs.Content>
        <Tabs.Content value="views" className={styles.body} tabIndex={-1}>
          <Views world={world} />
        </Tabs.Content>
        {panes.map(({ id, content }) => (
          <Tabs.Content key={id} value={id} className={styles.body} tabIndex={-1}>
            {content}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </section>
  )
}
