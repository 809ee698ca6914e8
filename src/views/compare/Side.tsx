import type { Differing } from '#reading/compare/differingConnections.ts'
import type { Order } from '#reading/stage/columns.ts'
import type { StageModel } from '#reading/stage/stageModel.ts'
import type { World } from '#trace/world.ts'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Graph } from '#views/stage/graph/Graph.tsx'
import styles from './compare.module.css'
import { SideHead } from './SideHead.tsx'

interface Props {
  readonly title: string
  readonly note: string
  readonly world: World
  /** What of that world is drawn, and in which order: the same in both pictures. */
  readonly model: StageModel
  readonly rows: Order
  /** What is not the same in both. */
  readonly differ: Differing
  /** What is shown is past where the two part. */
  readonly parted: boolean
}

/** One of the two pictures, and in a line what its server keeps by then. */
export function Side({ title, note, world, model, rows, differ, parted }: Props) {
  const { compare } = useWords()
  return (
    <section
      className={cx(styles.side, parted && styles.parted)}
      aria-label={compare.side({ server: title, note })}
    >
      <SideHead title={title} note={note} world={world} />
      {model.connections.length === 0 && model.rooms.length === 0 ? (
        <p className={cx('hint', styles.hint)}>{compare.nobody}</p>
      ) : (
        <Graph
          model={model}
          world={world}
          rows={rows}
          around={differ.keys}
          way={compare.differ({ connections: differ.connections.length })}
          label={compare.picture({ server: title })}
        />
      )}
    </section>
  )
}
