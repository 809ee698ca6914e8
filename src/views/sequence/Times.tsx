import type { TraceEvent } from '#trace/traceEvent.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Layout } from './layout.ts'
import type { Places } from './place.ts'
import styles from './sequence.module.css'

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly places: Places
  readonly layout: Layout
  readonly rows: readonly number[]
}

/** The time of each row at which it is another than before, and where a quiet time is cut short. */
export function Times({ trace, places, layout, rows }: Props) {
  return (
    <g className={styles.times}>
      {rows.map((seq, i) => {
        const event = trace[seq] as TraceEvent
        const isNew = i === 0 || trace[rows[i - 1] as number]?.at !== event.at
        const passed = layout.quiet.get(seq)
        const y = places.y(seq)
        return (
          <g key={seq}>
            {isNew && (
              <text x={12} y={y + 4}>
                {event.at.toLocaleString('en', { maximumFractionDigits: 1 })}
              </text>
            )}
            {passed !== undefined && (
              <Quiet y={y - (event.kind === 'step' ? 74 : 54)} ms={passed} places={places} />
            )}
          </g>
        )
      })}
    </g>
  )
}

interface QuietProps {
  readonly y: number
  readonly ms: number
  readonly places: Places
}

/** Two wavy lines, as paper that was folded away. */
function Quiet({ y, ms, places }: QuietProps) {
  const { sequence } = useWords()
  const { width, serverX } = places.paper
  const waves = `q6,-5 12,0 t12,0 ${'t12,0 '.repeat(Math.ceil(width / 12))}`
  const words = sequence.pass({ ms })
  return (
    <g className={styles.quiet}>
      <path d={`M0,${y + 5} ${waves}`} />
      <path d={`M0,${y + 19} ${waves}`} />
      <text x={serverX + 14} y={y + 16}>
        {words}
      </text>
    </g>
  )
}
