import type { Order } from '#reading/stage/columns.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { Graph } from '#views/stage/graph/Graph.tsx'

interface Props {
  readonly title: string
  readonly note: string
  readonly world: World
  /** What of that world is drawn, and in which order: the same in both pictures. */
  readonly model: StageModel
  readonly rows: Order
  /** What is shown is past where the two part. */
  readonly parted: boolean
}

/** One of the two pictures, and in a line what its server keeps by then. */
export function Side({ title, note, world, model, rows, parted }: Props) {
  const broken = [...new Set(world.violations.map(({ law }) => law))]
  return (
    <section
      className={`compare-side${parted ? ' compare-parted' : ''}`}
      aria-label={`${title}, ${note}`}
    >
      <h3>
        {title} <span className="book-note">{note}</span>
      </h3>
      <p className="compare-counts">
        {broken.length === 0 ? (
          'no law is broken so far'
        ) : (
          <span className="compare-broken">✗ breaks {broken.join(', ')}</span>
        )}
      </p>
      {model.connections.length === 0 && model.rooms.length === 0 ? (
        <p className="hint compare-hint">Nobody is there at this time.</p>
      ) : (
        <Graph
          model={model}
          world={world}
          rows={rows}
          label={`Connections and rooms on ${title}`}
        />
      )}
    </section>
  )
}
