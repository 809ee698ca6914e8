import { memo } from 'react'
import { effectsOf } from '#reading/events/effectsOf.ts'
import { connectionsOf } from '#reading/events/namedBy.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { select } from '#store/commands/select.ts'
import { frameAt, type SentFrame } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { cx } from '#views/parts/cx.ts'
import { roomColour } from '#views/parts/RoomChip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import styles from './arrow.module.css'
import { hopOf } from './layout.ts'
import type { Places, Point } from './place.ts'

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly event: TraceEvent
  readonly places: Places
  /** The playhead has not come to its end. */
  readonly later: boolean
  /** Whether its end is on the chosen event's way. */
  readonly light: 'none' | 'lit' | 'unlit'
  readonly playheadY: number
}

/** The arrow that ends in an event, or the stump of a frame that has arrived nowhere. */
export const Arrow = memo(function Arrow({ trace, event, places, later, light, playheadY }: Props) {
  const lab = useLab()
  const ordinals = useRoomscope((state) => state.world.roomOrdinals)
  const hop = hopOf(event, trace)
  const begin = hop === null ? event : trace[hop]
  const from = begin && places.at(begin)
  if (!begin || !from) return null
  const sent = frameAt(trace, begin.seq)
  const room = sent ? sentSummary(trace, sent).room : null
  const ordinal = room === null ? undefined : ordinals.get(room)
  const style = ordinal === undefined ? {} : { '--hue': roomColour(ordinal) }
  if (hop === null) return <Stump trace={trace} event={event} from={from} places={places} />
  const to = arrowEnd(sent, event, places)
  if (!to) return null
  const kind = !sent ? 'socket' : sent.control ? 'beat' : 'frame'
  const flown = later ? flownTo(from, to, playheadY) : null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its end is an option, with keys
    <g
      className={cx(styles.arrow, kind === 'beat' && styles.beat)}
      data-kind={kind}
      data-light={light}
      style={style}
      onClick={() => select(lab, { kind: 'event', seq: event.seq })}
    >
      <path d={straight(from, to)} className={styles.place} />
      <g className={cx(later && styles.later)}>
        <path d={straight(from, to)} className={styles.line} />
        {event.kind !== 'lost' && <path d={head(from, to)} className={styles.head} />}
      </g>
      {flown && <path d={straight(from, flown)} className={styles.line} />}
    </g>
  )
})

function arrowEnd(sent: SentFrame | null, event: TraceEvent, places: Places): Point | null {
  if (event.kind !== 'lost') return places.at(event)
  return sent && places.lostAt(sent, event)
}

/** Sent, and neither arrived nor lost: nobody knows where it is. */
function Stump({
  trace,
  event,
  from,
  places,
}: {
  readonly trace: readonly TraceEvent[]
  readonly event: TraceEvent
  readonly from: Point
  readonly places: Places
}) {
  if (event.kind !== 'sent') return null
  const effects = effectsOf(trace, event.seq)
  const ends = (effect: TraceEvent | undefined) =>
    effect !== undefined &&
    hopOf(effect, trace) === event.seq &&
    connectionsOf(effect).includes(event.connection)
  if (effects.some((seq) => ends(trace[seq]))) return null
  const by = (event.from === 'client' ? -0.35 : 0.35) * places.paper.laneWidth
  return <path className={styles.stump} d={straight(from, { x: from.x + by, y: from.y + 12 })} />
}

function straight(from: Point, to: Point): string {
  return `M${from.x},${from.y} L${to.x},${to.y}`
}

const headPx = 8

/** The arrow's head, as wide as it is long, its point in `to`. */
function head(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const [bx, by] = [to.x - ux * headPx, to.y - uy * headPx]
  const [px, py] = [(-uy * headPx) / 2, (ux * headPx) / 2]
  return `M${to.x},${to.y} L${bx + px},${by + py} L${bx - px},${by - py} Z`
}

/** How far a frame is on its way when the playhead stands here; null before it was sent. */
function flownTo(from: Point, to: Point, playheadY: number): Point | null {
  const share = (playheadY - from.y) / (to.y - from.y)
  if (share <= 0) return null
  const part = Math.min(1, share)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
