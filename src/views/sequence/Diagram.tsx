import { effectsOf } from '#reading/events/effectsOf.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { Arrow } from './Arrow.tsx'
import { Bands } from './Bands.tsx'
import { EventMark } from './EventMark.tsx'
import { LaneHeads } from './LaneHeads.tsx'
import { Lanes } from './Lanes.tsx'
import { Lasting } from './Lasting.tsx'
import { eventsPerBlock, hopOf, type Layout, rowsBetween } from './layout.ts'
import { drawnParts, headPx, type Paper, Places } from './place.ts'
import styles from './sequence.module.css'
import { Times } from './Times.tsx'

interface Props {
  readonly trace: readonly TraceEvent[]
  readonly layout: Layout
  readonly paper: Paper
  readonly playhead: number
  readonly chosen: number | null
  /** The causes and effects of what is chosen; null when nothing is. */
  readonly lit: ReadonlySet<number> | null
}

/** A little more than is on screen is drawn above and below. */
const marginPx = 60

/** What is on screen of the paper. It stays in its place; what is drawn on it moves. */
export function Diagram({ trace, layout, paper, playhead, chosen, lit }: Props) {
  const words = useWords()
  if (paper.width === 0) return null
  const places = new Places(paper, layout)
  const rows = rowsBetween(layout, paper.top - marginPx, paper.top + paper.height + marginPx)
  const drawn = withArrows(trace, layout, rows)
  const playheadY = playhead < 0 ? headPx + 4 : places.y(playhead) + 10
  return (
    <svg className={styles.svg} width={paper.width} height={paper.height} role="presentation">
      <Lanes places={places} layout={layout} />
      <Bands trace={trace} places={places} rows={rows} />
      <Lasting places={places} layout={layout} rows={rows} />
      <Times trace={trace} places={places} layout={layout} rows={rows} />
      <g>
        {drawn.flatMap(drawnParts).map((event) => (
          <Arrow
            key={reactKey(event)}
            trace={trace}
            event={event}
            places={places}
            later={event.seq > playhead}
            light={lightOf(lit, event.seq)}
            playheadY={playheadY}
          />
        ))}
      </g>
      {drawn.map((event) => (
        <EventMark
          key={event.seq}
          trace={trace}
          event={event}
          places={places}
          name={describeEvent(words, trace, event)}
          chosen={event.seq === chosen}
          later={event.seq > playhead}
          light={lightOf(lit, event.seq)}
        />
      ))}
      <g className={styles.playhead}>
        <path d={`M0,${playheadY} H${paper.width}`} />
        <path d={`M0,${playheadY - 5} L7,${playheadY} L0,${playheadY + 5} Z`} />
      </g>
      <LaneHeads places={places} />
    </svg>
  )
}

/** The parts of a fan-out have one place in the trace, and a connection each. */
function reactKey(event: TraceEvent): string {
  return 'connection' in event ? `${event.seq} ${event.connection}` : `${event.seq}`
}

function lightOf(lit: ReadonlySet<number> | null, seq: number): 'none' | 'lit' | 'unlit' {
  if (lit === null) return 'none'
  return lit.has(seq) ? 'lit' : 'unlit'
}

/** The events in view, with the arrows that begin in view or only pass through it; in the order they happened. */
function withArrows(
  trace: readonly TraceEvent[],
  { across }: Layout,
  rows: readonly number[],
): TraceEvent[] {
  const seqs = new Set(rows)
  for (const seq of rows) {
    for (const effect of effectsOf(trace, seq)) {
      const event = trace[effect]
      if (event && hopOf(event, trace) !== null) seqs.add(effect)
    }
  }
  const [first, last] = [rows[0], rows.at(-1)]
  if (first !== undefined && last !== undefined) {
    for (const seq of across[Math.floor(first / eventsPerBlock)] ?? []) {
      if (seq > first) seqs.add(seq)
    }
    for (const seq of across[Math.floor(last / eventsPerBlock)] ?? []) {
      if (seq > first) seqs.add(seq)
    }
  }
  return [...seqs].sort((a, b) => a - b).map((seq) => trace[seq] as TraceEvent)
}
