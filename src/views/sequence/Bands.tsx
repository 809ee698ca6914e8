import type { TraceEvent } from '#trace/traceEvent.ts'
import type { Places } from './place.ts'
import styles from './sequence.module.css'

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly places: Places
  readonly rows: readonly number[]
}

/** A band for each step, over the lanes, so that its words can be read on it; arrows pass over it. */
export function Bands({ trace, places, rows }: Props) {
  const { width } = places.paper
  return (
    <g>
      {rows.map((seq) =>
        trace[seq]?.kind === 'step' ? (
          <rect
            key={seq}
            className={styles.band}
            x={64}
            y={places.y(seq) - 24}
            width={width - 70}
            height={22}
            rx={5}
          />
        ) : null,
      )}
    </g>
  )
}
