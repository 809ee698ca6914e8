import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { stageCounts } from '#reading/stage/stageCounts.ts'
import { type StageModel, stageModel } from '#reading/stage/stageModel.ts'
import { showPane } from '#store/commands/showPane.ts'
import { cx } from '#views/parts/cx.ts'
import { Tabs } from '#views/parts/Tabs.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { allVerbs, type Offers, OffersContext } from '#views/verbs/offers.ts'
import { BackToMatrix } from './BackToMatrix.tsx'
import { crowdOf, paneChosen, paneShown } from './crowd.ts'
import { Graph } from './graph/Graph.tsx'
import { Legend } from './graph/Legend.tsx'
import { LaterLedger, LaterViews } from './ledger/later.tsx'
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
  /** What says there what has gone wrong, on screens that have no room for it elsewhere. */
  readonly broken?: ReactNode
  /** Which verbs its nodes offer; all, when it is left out. */
  readonly offers?: Offers
}

const MatrixPane = lazy(async () => ({
  default: (await import('#views/matrix/MatrixPane.tsx')).MatrixPane,
}))

/** Who is in which room: as a picture of both directions, or as the two maps side by side. */
export function RoomsGraph({ empty, panes, broken, offers = allVerbs }: RoomsGraphProps) {
  const lab = useLab()
  const { stage } = useWords()
  const world = useRoomscope((state) => state.world)
  const wanted = useRoomscope((state) => state.pane)
  const crowd = crowdOf(world)
  const ids = panes.map(({ id }) => id)
  const pane = paneShown(wanted, ids, crowd)
  const isMatrix = pane === 'matrix'
  const isRead = !isMatrix && (crowd !== 'crowd' || pane === 'graph' || pane === 'ledger')
  const hasMatrix = isMatrix || crowd !== 'few'
  // To read all of a crowd takes longer than a frame, so it is read where it is drawn.
  const model = useMemo(() => (isRead ? stageModel(world) : noModel), [isRead, world])
  const isEmpty = world.clients.size === 0 && world.rooms.size === 0
  return (
    <section aria-label={stage.region} className={cx('panel', styles.graph)} data-part="graph">
      <Tabs.Root
        value={pane}
        onValueChange={(chosen) => showPane(lab, paneChosen(chosen, crowd))}
        className={styles.tabs}
      >
        <header className="panel-head" data-tabs={hasMatrix ? 'more' : 'usual'}>
          <h2>{stage.title}</h2>
          <StageTabs hasMatrix={hasMatrix} panes={panes} />
        </header>
        <CountsRow
          isMatrix={isMatrix}
          isOther={ids.includes(pane)}
          model={isRead ? model : null}
          broken={broken}
        />
        <Tabs.Content value="graph" className={styles.body} tabIndex={-1}>
          {isEmpty ? (
            empty
          ) : (
            <>
              <OffersContext value={offers}>
                <Graph model={model} world={world} way={crowd === 'crowd' && <BackToMatrix />} />
              </OffersContext>
              <Legend model={model} />
            </>
          )}
        </Tabs.Content>
        <Tabs.Content value="matrix" className={styles.body} tabIndex={-1}>
          {isEmpty ? empty : <MatrixLater />}
        </Tabs.Content>
        <Tabs.Content value="ledger" className={styles.body} tabIndex={-1}>
          <LaterLedger model={model} world={world} />
        </Tabs.Content>
        <Tabs.Content value="views" className={styles.body} tabIndex={-1}>
          <LaterViews world={world} />
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

interface CountsRowProps extends Pick<RoomsGraphProps, 'broken'> {
  readonly isMatrix: boolean
  /** A pane of others is shown, which has the room. */
  readonly isOther: boolean
  readonly model: StageModel | null
}

/** How many there are of each, where all is read; the matrix says it itself. */
function CountsRow({ isMatrix, isOther, model, broken }: CountsRowProps) {
  const { stage } = useWords()
  const className = cx('counts-row', styles.counts)
  return (
    <div className={className} data-part="stage-counts" data-alone={isMatrix}>
      {!isMatrix && !isOther && (
        <p className="counts">{model && stage.counts(stageCounts(model))}</p>
      )}
      {broken}
      {!isOther && <NewRoomButton />}
    </div>
  )
}

function MatrixLater() {
  const { matrix } = useWords()
  return (
    <Suspense fallback={<p className="counts-row">{matrix.fetching}</p>}>
      <MatrixPane />
    </Suspense>
  )
}

/** What there is to look at; the matrix only where there are many. */
function StageTabs({
  hasMatrix,
  panes,
}: Pick<RoomsGraphProps, 'panes'> & { readonly hasMatrix: boolean }) {
  const { stage, matrix } = useWords()
  return (
    <Tabs.List className="segments" aria-label={stage.ways}>
      <Tabs.Trigger value="graph">{stage.panes.graph}</Tabs.Trigger>
      {hasMatrix && <Tabs.Trigger value="matrix">{matrix.tab}</Tabs.Trigger>}
      <Tabs.Trigger value="ledger">{stage.panes.ledger}</Tabs.Trigger>
      <Tabs.Trigger value="views">{stage.panes.views}</Tabs.Trigger>
      {panes.map(({ id, label }) => (
        <Tabs.Trigger key={id} value={id}>
          {label}
        </Tabs.Trigger>
      ))}
    </Tabs.List>
  )
}

const noModel: StageModel = { connections: [], rooms: [], edges: [] }
