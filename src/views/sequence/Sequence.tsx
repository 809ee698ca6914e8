import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { whyOf } from '#reading/events/whyOf.ts'
import { select } from '#store/commands/select.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Diagram } from './Diagram.tsx'
import { laneOf } from './laneOf.ts'
import { type Layout, layoutOf } from './layout.ts'
import { nextEvent } from './nextEvent.ts'
import { headPx, type Paper, paperOf, paperWidth } from './place.ts'
import { SequenceLegend } from './SequenceLegend.tsx'
import styles from './sequence.module.css'
import { useLanes } from './useLanes.ts'
import { WhyLine } from './WhyLine.tsx'

/**
 * The run in space and time: a lane for the server and for each client, time downwards, so that it
 * reads like the event log beside it and a long run scrolls as a page does. Only what is on screen is
 * drawn. What is chosen is lit up with its causes and its effects.
 */
export function Sequence() {
  const { sequence } = useWords()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const chosen = useRoomscope(({ selection }) =>
    selection?.kind === 'event' ? selection.seq : null,
  )
  const why = useMemo(() => (chosen === null ? null : whyOf(trace, chosen)), [trace, chosen])
  const { lanes, setLanes, only } = useLanes(trace, why)
  const layout = useMemo(() => layoutOf(trace, only), [trace, only])
  const keyed = useKeys(layout, chosen)
  const scroller = useRef<HTMLDivElement>(null)
  const size = useSize(scroller)
  const [scroll, setScroll] = useState({ left: 0, top: 0 })
  const paper = paperOf(size, scroll, layout.lanes.length)
  useInView(scroller, layout, playhead, size.height)
  useInView(scroller, layout, chosen, size.height)
  useLaneShown(scroller, layout, paper, chosen === null ? undefined : trace[chosen])

  return (
    <div className={styles.sequence}>
      <WhyLine trace={trace} why={why} lanes={lanes} onLanes={setLanes} />
      <div
        className={styles.scroll}
        ref={scroller}
        tabIndex={0}
        role="listbox"
        aria-label={sequence.label}
        aria-activedescendant={chosen === null ? undefined : `sequence-${chosen}`}
        onScroll={({ currentTarget }) =>
          setScroll({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop })
        }
        onKeyDown={keyed}
      >
        <div
          role="presentation"
          style={{
            width: paperWidth(paper, layout.lanes.length),
            height: layout.heightPx + headPx,
          }}
        >
          <Diagram
            trace={trace}
            layout={layout}
            paper={paper}
            playhead={playhead}
            chosen={chosen}
            lit={why?.seqs ?? null}
          />
        </div>
      </div>
      <SequenceLegend />
    </div>
  )
}

/** Goes from event to event by the keys, to the moment of the chosen one, and lets go of it. */
function useKeys({ rows }: Layout, chosen: number | null): (event: KeyboardEvent) => void {
  const lab = useLab()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  return (event) => {
    if (event.key === 'Escape') return select(lab, null)
    if (event.key === 'Enter' && chosen !== null) return goTo(lab, chosen)
    const seq = nextEvent(trace, rows, chosen, playhead, event.key)
    if (seq === null) return
    event.preventDefault()
    select(lab, { kind: 'event', seq })
  }
}

/** Scrolls to the lane of what is chosen, if it is out of view. */
function useLaneShown(
  of: RefObject<HTMLElement | null>,
  { lanes }: Layout,
  { serverX, laneWidth, width }: Paper,
  event: TraceEvent | undefined,
): void {
  const lane = event ? laneOf(event) : null
  const at = lane === null ? -1 : lanes.indexOf(lane)
  useEffect(() => {
    const scroller = of.current
    if (!scroller || at < 0 || width === 0) return
    const x = (at + 1) * laneWidth
    const visible = width - serverX
    const isSeen = x > scroller.scrollLeft + 20 && x < scroller.scrollLeft + visible - 60
    if (!isSeen) scroller.scrollLeft = x - visible / 2
  }, [of, at, laneWidth, width, serverX])
}

/** Scrolls to an event when it becomes another one, if it is not well in view. */
function useInView(
  of: RefObject<HTMLElement | null>,
  { tops }: Layout,
  seq: number | null,
  height: number,
): void {
  const top = seq === null || height === 0 ? null : (tops[seq] ?? 0)
  useEffect(() => {
    const scroller = of.current
    if (!scroller || top === null) return
    const from = scroller.scrollTop
    const visible = height - headPx
    if (top < from + visible * 0.2) scroller.scrollTop = top - visible * 0.5
    if (top > from + visible * 0.85) scroller.scrollTop = top - visible * 0.7
  }, [of, top, height])
}
