import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { freezeLog } from '#store/commands/log.ts'
import { select } from '#store/commands/select.ts'
import type { Lab } from '#store/lab.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { describeEvent } from '#words/events/describeEvent.ts'
import { LogRow } from './LogRow.tsx'
import styles from './logList.module.css'
import { toneOf } from './tone.ts'

interface LogListProps {
  /** The events that are listed, in order. */
  readonly seqs: readonly number[]
}

/** The listed events, a row each; arrow keys go from one to the next. */
export function LogList({ seqs }: LogListProps) {
  const lab = useLab()
  const words = useWords()
  const trace = useRoomscope((state) => state.trace)
  const chosen = useRoomscope(({ selection }) =>
    selection?.kind === 'event' ? selection.seq : null,
  )
  const { scroller, rows } = useVirtualRows(seqs)
  return (
    <div
      className={styles.scroll}
      ref={scroller}
      tabIndex={0}
      hidden={seqs.length === 0}
      role="listbox"
      aria-label={words.log.list}
      aria-activedescendant={chosen === null ? undefined : `event-${chosen}`}
      onKeyDown={(event) => goToRow(lab, event, seqs, chosen, rows.scrollToIndex)}
    >
      <div className={styles.list} role="presentation" style={{ height: rows.getTotalSize() }}>
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
  )
}

const estimateSize = () => 30

/** The rows that are drawn; the newest stays in view until the log is frozen. */
function useVirtualRows(seqs: readonly number[]) {
  const isFrozen = useRoomscope((state) => state.logFrozenAt !== null)
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: seqs.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey: useCallback((index: number) => seqs[index] ?? index, [seqs]),
    overscan: 12,
  })
  useEffect(() => {
    if (!isFrozen && seqs.length > 0) rows.scrollToIndex(seqs.length - 1, { align: 'end' })
  }, [isFrozen, seqs, rows])
  return { scroller, rows }
}

function goToRow(
  lab: Lab,
  event: KeyboardEvent,
  seqs: readonly number[],
  chosen: number | null,
  show: (index: number) => void,
): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const from = chosen === null ? seqs.length : seqs.indexOf(chosen)
  const index = Math.max(0, Math.min(seqs.length - 1, from + by))
  const seq = seqs[index]
  if (seq === undefined) return
  freezeLog(lab, true)
  select(lab, { kind: 'event', seq })
  show(index)
}
