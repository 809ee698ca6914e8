import { memo } from 'react'
import { select } from '#store/commands/select.ts'
import { eventKinds } from '#trace/kinds.ts'
import { frameAt } from '#trace/many.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { fitted } from '#views/stage/graph/fitted.ts'
import styles from './eventMark.module.css'
import { labelOf } from './labelOf.ts'
import { laneOf } from './laneOf.ts'
import type { Places } from './place.ts'
import { Shape } from './Shape.tsx'

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly event: TraceEvent
  readonly places: Places
  /** The event in a sentence. */
  readonly name: string
  readonly chosen: boolean
  /** The playhead has not come to it. */
  readonly later: boolean
  /** Whether it is on the chosen event's way. */
  readonly light: 'none' | 'lit' | 'unlit'
}

/** One event: its shape on its lane and its label. It is chosen by a click. */
export const EventMark = memo(function EventMark(props: Props) {
  const lab = useLab()
  const { trace, event, places, name, chosen, later, light } = props
  const words = useWords()
  const all = placesOf(trace, event, places)
  const [at] = all
  if (!at) return null
  const label = labelOf(words, trace, event)
  return (
    <g
      id={`sequence-${event.seq}`}
      role="option"
      aria-selected={chosen}
      aria-label={name}
      tabIndex={-1}
      className={styles.event}
      data-light={light}
      data-later={later}
      onClick={() => select(lab, { kind: 'event', seq: event.seq })}
    >
      <title>{name}</title>
      {isHeading(event) ? (
        <StepBand y={at.y} text={name} places={places} />
      ) : (
        all.map(({ x, y }) => (
          <rect key={x} x={x - 12} y={y - 10} width={24} height={20} className={styles.place} />
        ))
      )}
      <Cause trace={trace} event={event} places={places} light={light} />
      {chosen &&
        all.map(({ x, y }) => <circle key={x} cx={x} cy={y} r={10} className={styles.chosen} />)}
      <Shape event={event} at={at} />
      {label && (
        <text
          x={at.x + (label.side === 'right' ? labelGap : -labelGap)}
          y={at.y + (label.tone === 'frame' || frameAt(trace, event.seq) ? -3 : 4)}
          textAnchor={label.side === 'right' ? 'start' : 'end'}
          className={styles.label}
          data-tone={label.tone}
        >
          {label.side === 'left' ? fitted(label.text, at.x - labelGap - edge, 'words') : label.text}
        </text>
      )}
    </g>
  )
})

/** How far a label keeps from its shape, and from the edge of the paper. */
const [labelGap, edge] = [11, 4]

function isHeading({ kind }: TraceEvent): boolean {
  return eventKinds[kind].row === 'heading'
}

function placesOf(trace: readonly TraceEvent[], event: TraceEvent, places: Places) {
  if (!isHeading(event)) return places.allOf(trace, event)
  return [{ x: places.x(laneOf(event)) ?? places.paper.serverX, y: places.y(event.seq) }]
}

/** A step begins something new: it stands across the paper, as a heading does. */
function StepBand({
  y,
  text,
  places,
}: {
  readonly y: number
  readonly text: string
  readonly places: Places
}) {
  const { width } = places.paper
  const charsMax = Math.floor((width - 90) / 7)
  return (
    <g className={styles.step}>
      <rect x={64} y={y - 24} width={width - 70} height={22} className={styles.place} />
      <text x={74} y={y - 9}>
        {text.length > charsMax ? `${text.slice(0, charsMax)}…` : text}
      </text>
    </g>
  )
}

interface CauseProps {
  readonly trace: readonly TraceEvent[]
  readonly event: TraceEvent
  readonly places: Places
  readonly light: Props['light']
}

/** On the chosen event's way, the line from a cause to its effect on the same lane. */
function Cause({ trace, event, places, light }: CauseProps) {
  const cause = light === 'lit' && event.cause !== null ? trace[event.cause] : undefined
  const from = cause ? placesOf(trace, cause, places) : []
  return placesOf(trace, event, places).map(({ x, y }) => {
    const above = from.find((place) => place.x === x)
    return above && <path key={x} className={styles.cause} d={`M${x},${above.y} V${y}`} />
  })
}
