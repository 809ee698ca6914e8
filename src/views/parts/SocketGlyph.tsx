import type { ReactNode } from 'react'
import { faultFacts } from '#trace/faultFacts.ts'
import type { WorldConnection } from '#trace/world.ts'
import { cx } from './cx.ts'
import styles from './socketGlyph.module.css'

interface Props {
  readonly connection: Pick<WorldConnection, 'clientEnd' | 'serverEnd' | 'faults'>
  readonly ghost?: boolean
  /** Lost, and its seat is kept: an hourglass instead of the cross. */
  readonly away?: boolean
}

const hourglass = 'M-4,-5.5 H4 L-4,5.5 H4 Z'

/**
 * A connection's two ends by shape: the ring is the server's end, the dot inside the client's.
 * Whole is open, dashed is on the way, dotted with a cross is closed. 26 by 26, around 0,0.
 */
export function SocketShape({ connection, ghost = false, away = false }: Props) {
  const { clientEnd, serverEnd, faults } = connection
  const marked = new Set(faults.map((fault) => faultFacts[fault].mark))
  const halfOpen = marked.has('cut')
  const tone = ghost ? 'ghost' : away ? 'away' : faults.length > 0 ? 'fault' : serverEnd.state
  return (
    <g className={styles.socket} data-tone={tone} data-part="socket">
      <circle r="11.5" className={styles.ring} data-state={halfOpen ? 'half' : serverEnd.state} />
      {away ? (
        <path d={hourglass} className={styles.bars} />
      ) : clientEnd.state === 'closed' ? (
        <path d="M-4,-4 L4,4 M4,-4 L-4,4" className={styles.cross} />
      ) : (
        <circle r="4.5" className={styles.dot} data-state={clientEnd.state} />
      )}
      {marked.has('crack') && <path d="M3,-13 L-2,-2 L3,-1 L-3,13" className={styles.crack} />}
      {halfOpen && <CutWire faults={faults} />}
      {marked.has('crack once') && (
        <path d="M3,-13 L-2,-2 L3,-1 L-3,13" className={cx(styles.crack, styles.once)} />
      )}
      {marked.has('held') && (
        <path d="M-16,-6 V6 M16,-6 V6" className={cx(styles.bars, styles.held)} />
      )}
      {marked.has('clock') && <path d="M0,-8 V0 H5" className={styles.bars} />}
      {marked.has('bars') && <path d="M-3.5,-7.5 V7.5 M3.5,-7.5 V7.5" className={styles.bars} />}
    </g>
  )
}

/**
 * The ring has a gap on either side, as a wire that is cut; an arrow shows each way that still works.
 * A proxy is a small square in the gap, from where pings are still answered.
 */
function CutWire({ faults }: { readonly faults: WorldConnection['faults'] }) {
  const cutOff = faults.map((fault) => faultFacts[fault].cutOff)
  return (
    <>
      <path d="M0,-9 A9,9 0 0 0 0,9 Z" className={styles.half} />
      <path d="M-3,-16 L3,-10 M3,-16 L-3,-10" className={styles.cut} />
      {!cutOff.includes('server') && (
        <path d="M-4,16 H4 M1,13 L4,16 L1,19" className={styles.cut} />
      )}
      {!cutOff.includes('client') && (
        <path d="M4,16 H-4 M-1,13 L-4,16 L-1,19" className={styles.cut} />
      )}
      {faults.some((fault) => faultFacts[fault].mark === 'proxy') && (
        <rect x="7" y="-15" width="7" height="7" className={styles.proxy} />
      )}
    </>
  )
}

/** Away, as the legend has it. */
export function AwayShape() {
  return (
    <g className={styles.socket} data-tone="away">
      <circle r="11.5" className={styles.ring} data-state="closed" />
      <path d={hourglass} className={styles.bars} />
    </g>
  )
}

/** A wire that is cut, as the legend has it. */
export function HalfOpenShape() {
  return (
    <g className={styles.socket} data-tone="fault">
      <circle r="11.5" className={styles.ring} data-state="half" />
      <path d="M0,-9 A9,9 0 0 0 0,9 Z" className={styles.half} />
      <path d="M-3,-13 L3,-7 M3,-13 L-3,-7" className={styles.cut} />
    </g>
  )
}

/** The same as a little picture for a line of text; words beside it say what it shows. */
export function SocketGlyph({ children, ...props }: Props & { readonly children?: ReactNode }) {
  return (
    <svg className={styles.glyph} viewBox="-14 -14 28 28" aria-hidden="true">
      {children}
      <SocketShape {...props} />
    </svg>
  )
}
