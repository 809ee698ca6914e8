import type { Layout, Span } from './layout.ts'
import { headPx, type Places } from './place.ts'
import styles from './sequence.module.css'

interface Props {
  readonly places: Places
  readonly layout: Layout
  readonly rows: readonly number[]
}

/** What lasts: a fault beside its client's lane, the server's awaiting as a bar on its own. */
export function Lasting({ places, layout, rows }: Props) {
  const { height, serverX } = places.paper
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0]
  const isSeen = ({ from, to }: Span) => from <= last && (to === null || to >= first)
  const box = ({ from, to }: Span) => {
    const top = Math.max(headPx - 10, places.y(from))
    const bottom = to === null ? height + 10 : Math.min(height + 10, places.y(to))
    return { y: top, height: Math.max(0, bottom - top) }
  }
  return (
    <g>
      {layout.faults.filter(isSeen).map((fault) => {
        const x = places.x(fault.client)
        if (x === null) return null
        return (
          <g key={`${fault.from}`} className={styles.fault}>
            <rect x={x - 7} width={14} rx={3} {...box(fault)} />
          </g>
        )
      })}
      {layout.awaits.filter(isSeen).map((turn) => (
        <rect
          key={turn.from}
          className={styles.await}
          x={serverX - 5}
          width={10}
          rx={3}
          {...box(turn)}
        />
      ))}
    </g>
  )
}
