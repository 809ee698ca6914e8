import type { ReactNode } from 'react'
import { type ByKindWith, bySomeKind, eventKinds } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { Point } from './place.ts'
import styles from './shape.module.css'

/** What kind of event it is, by shape. */
export function Shape({ event, at }: { readonly event: TraceEvent; readonly at: Point }) {
  const { row, look } = eventKinds[event.kind]
  if (row === 'named') return look === 'bad' ? triangle(event, at) : socket(event, at)
  return bySomeKind(shapes, event, at)
}

type Draw = (event: TraceEvent, at: Point) => ReactNode

const noShape = () => null

const socket: Draw = (_, { x, y }) => <circle className={styles.socket} cx={x} cy={y} r={4.5} />

const sentShape: Draw = (_, { x, y }) => <circle className={styles.sent} cx={x} cy={y} r={3} />

const lost: Draw = (_, { x, y }) => <path className={styles.lost} d={crossPath(x, y, 5)} />

const triangle: Draw = (_, { x, y }) => (
  <path className={styles.bad} d={`M${x},${y - 7} L${x + 7},${y + 5} H${x - 7} Z`} />
)

const shapes: ByKindWith<'row', 'own' | 'heading', ReactNode, [at: Point]> = {
  step: (_, { x, y }) => (
    <path className={styles.step} d={`M${x - 5},${y - 5} L${x + 5},${y} L${x - 5},${y + 5} Z`} />
  ),
  connecting: socket,
  accepted: socket,
  opened: socket,
  refused: lost,
  sent: sentShape,
  'sent to many': sentShape,
  delivered: noShape,
  'delivered to many': noShape,
  lost,
  discarded: lost,
  'send failed': lost,
  closing: (_, { x, y }) => (
    <rect className={styles.socket} x={x - 4} y={y - 4} width={8} height={8} />
  ),
  closed: (_, { x, y }) => <path className={styles.closed} d={crossPath(x, y, 5)} />,
  fault: (_, { x, y }) => <path className={styles.fault} d={`M${x - 7},${y} H${x + 7}`} />,
  awaiting: triangle,
  resumed: triangle,
  maps: (_, { x, y }) => (
    <rect className={styles.maps} x={x - 5} y={y - 5} width={10} height={10} rx={2} />
  ),
  expectation: ({ ok }, { x, y }) => (
    <path
      className={ok ? styles.holds : styles.lost}
      d={ok ? `M${x - 5},${y} l4,4 l7,-8` : crossPath(x, y, 5)}
    />
  ),
  violation: triangle,
}

function crossPath(x: number, y: number, by: number): string {
  return `M${x - by},${y - by} l${2 * by},${2 * by} m${-2 * by},0 l${2 * by},${-2 * by}`
}
