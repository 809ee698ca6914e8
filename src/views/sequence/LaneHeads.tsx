import { useWords } from '#views/parts/useWords.ts'
import { headPx, type Places } from './place.ts'
import styles from './sequence.module.css'

const nameCharsMax = 13

/** The names of the lanes; they stay when the paper is scrolled. */
export function LaneHeads({ places }: { readonly places: Places }) {
  const { sequence } = useWords()
  const { width, serverX } = places.paper
  return (
    <g className={styles.heads}>
      <rect width={width} height={headPx} className={styles.headsBack} />
      <text x={12} y={21} className={styles.unit}>
        {sequence.ms}
      </text>
      {places.lanes().map(({ lane, x }) => (
        <g key={lane}>
          <title>{lane}</title>
          <text x={x} y={21}>
            {lane.length > nameCharsMax ? `${lane.slice(0, nameCharsMax)}…` : lane}
          </text>
        </g>
      ))}
      <rect x={serverX - 32} y={6} width={64} height={22} rx={6} className={styles.serverHead} />
      <text x={serverX} y={21}>
        {sequence.server}
      </text>
      <path d={`M0,${headPx} H${width}`} className={styles.headsLine} />
    </g>
  )
}
