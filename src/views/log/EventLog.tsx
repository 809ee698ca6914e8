import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { logWindow } from '#reading/events/logWindow.ts'
import { filterLog, freezeLog } from '#store/commands/log.ts'
import { select } from '#store/commands/select.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/describeEvent.ts'
import { LogFilters } from './LogFilters.tsx'
import { type Tone, toneOf } from './tone.ts'
import './log.css'

/** Every event in plain words, newest below; it follows the playhead unless it is frozen. */
export function EventLog() {
  const words = useWords()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const filter = useRoomscope((state) => state.logFilter)
  const frozenAt = useRoomscope((state) => state.logFrozenAt)
  const selection = useRoomscope((state) => state.selection)
  const upTo = frozenAt === null ? playhead : Math.min(frozenAt, playhead)
  const { seqs, total } = useMemo(() => logWindow(trace, upTo, filter), [trace, upTo, filter])
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: seqs.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey: useCallback((index: number) => seqs[index] ?? index, [seqs]),
    overscan: 12,
  })
  const chosen = selection?.kind === 'event' ? selection.seq : null
  useEffect(() => {
    if (frozenAt === null && seqs.length > 0) rows.scrollToIndex(seqs.length - 1, { align: 'end' })
  }, [frozenAt, seqs, rows])

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const from = chosen === null ? seqs.length : seqs.indexOf(chosen)
    const index = Math.max(0, Math.min(seqs.length - 1, from + by))
    const seq = seqs[index]
    if (seq === undefined) return
    freezeLog(true)
    select({ kind: 'event', seq })
    rows.scrollToIndex(index)
  }

  return (
    <section aria-label="Event log" className="panel log">
      <header className="panel-head">
        <h2>Event log</h2>
        <p className="counts">{total} events</p>
        <button
          type="button"
          className="button button-small"
          aria-pressed={frozenAt !== null}
          onClick={() => freezeLog(frozenAt === null)}
        >
          Freeze
        </button>
      </header>
      <LogFilters filter={filter} onChange={filterLog} onReset={showAll} />
      {total > seqs.length && (
        <p className="hint log-earlier">
          The last {seqs.length} are listed; go back in time, or narrow it, for earlier ones.
        </p>
      )}
      {seqs.length === 0 && <p className="hint log-none">{noneWords(trace.length)}</p>}
      <div
        className="log-scroll"
        ref={scroller}
        tabIndex={0}
        hidden={seqs.length === 0}
        role="listbox"
        aria-label="Events"
        aria-activedescendant={chosen === null ? undefined : `event-${chosen}`}
        onKeyDown={onKeyDown}
      >
        <div className="log-list" role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const event = trace[seqs[index] ?? -1]
            if (!event) return null
            return (
              <LogRow
                key={event.seq}
                ref={rows.measureElement}
                index={index}
                start={start}
                seq={event.seq}
                atMs={event.at}
                tone={toneOf(event)}
                text={describeEvent(words, trace, event)}
                chosen={chosen === event.seq}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}

function showAll(): void {
  filterLog({ client: null, room: null, kind: null })
}

const estimateSize = () => 30

function noneWords(events: number): string {
  return events === 0 ? 'No event yet.' : 'No event passes the filter yet.'
}

interface RowProps {
  readonly ref: (element: HTMLDivElement | null) => void
  readonly index: number
  readonly start: number
  readonly seq: number
  readonly atMs: number
  readonly tone: Tone
  readonly text: string
  readonly chosen: boolean
}

function LogRow({ ref, index, start, seq, atMs, tone, text, chosen }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
    <div
      ref={ref}
      id={`event-${seq}`}
      data-index={index}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className={`log-row log-${tone.name}`}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => {
        freezeLog(true)
        select({ kind: 'event', seq })
      }}
    >
      <span className="log-at">{atMs}</span>
      <span className="log-sign" aria-hidden="true">
        {tone.sign}
      </span>
      <span className="log-text">{text}</span>
    </div>
  )
}
