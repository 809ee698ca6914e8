import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useRef } from 'react'
import type { DifferingCell } from '#reading/compare/differingCells.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './compare.module.css'

interface Props {
  readonly cells: readonly DifferingCell[]
  /** The index of the one that is shown; -1 for none. */
  readonly at: number
  /** What each of the two servers has of it, in a sentence. */
  readonly told: (cell: DifferingCell) => readonly [string, string]
  readonly onChoose: (index: number) => void
}

/** Where the two differ, a row each; arrow keys go from one to the next, and both pictures with them. */
export function DifferingList({ cells, at, told, onChoose }: Props) {
  const { compare } = useWords()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: cells.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 29,
    overscan: 8,
  })
  const choose = (index: number) => {
    rows.scrollToIndex(index)
    onChoose(index)
  }
  return (
    <div
      className={styles.list}
      ref={scroller}
      tabIndex={0}
      role="listbox"
      aria-label={compare.differing}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      onKeyDown={(event) => {
        const next = indexAfter(event, at, cells.length)
        if (next === null) return
        event.preventDefault()
        choose(next)
      }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const cell = cells[index]
          if (!cell) return null
          const [mine, other] = told(cell)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the row
            <div
              key={index}
              ref={rows.measureElement}
              data-index={index}
              id={`${id}-${index}`}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              role="option"
              aria-selected={index === at}
              onClick={() => choose(index)}
            >
              <span>{mine}</span>
              <span>{other}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function indexAfter({ key }: KeyboardEvent, at: number, count: number): number | null {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[key]
  const wanted = key === 'Home' ? 0 : key === 'End' ? count - 1 : by === undefined ? null : at + by
  return wanted === null ? null : Math.max(0, Math.min(count - 1, wanted))
}
