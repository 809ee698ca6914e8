import type { Layout } from './layout.ts'
import { headPx, type Places } from './place.ts'
import styles from './sequence.module.css'

interface Props {
  readonly places: Places
  readonly layout: Layout
}

/** A dotted line where a client has no socket, a full one from the handshake to the close. */
export function Lanes({ places, layout }: Props) {
  const { height, serverX } = places.paper
  return (
    <g>
      <path d={`M${serverX},${headPx} V${height}`} className={styles.serverLane} />
      {places.lanes().map(({ lane, x }) => (
        <g key={lane}>
          <path d={`M${x},${headPx} V${height}`} className={styles.laneEmpty} />
          {(layout.lives.get(lane) ?? []).map(({ from, to }) => {
            const [begin, end] = [places.y(from), to === null ? height : places.y(to)]
            if (end < headPx || begin > height) return null
            const d = `M${x},${Math.max(headPx, begin)} V${Math.min(height, end)}`
            return <path key={from} d={d} className={styles.lane} />
          })}
        </g>
      ))}
    </g>
  )
}
