import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { Scroller } from '#views/parts/Scroller.tsx'
import { useWords } from '#views/parts/useWords.ts'
import styles from './ledger.module.css'

interface BookProps {
  readonly title: string
  readonly note: string
  readonly count: number
  readonly keyOf: (index: number) => string
  readonly children: (index: number) => ReactNode
}

/** One map as a list that only draws the rows in view. */
export function Book({ title, note, count, keyOf, children }: BookProps) {
  const { ledger: words } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    getItemKey: keyOf,
    overscan: 8,
  })
  return (
    <div className={styles.book}>
      <h3>
        {title} <span className={styles.note}>{note}</span>
      </h3>
      <Scroller className={styles.scroll} ref={scroller} label={title}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(index)}
            </li>
          ))}
        </ul>
        {count === 0 && <p className={styles.empty}>{words.nothing}</p>}
      </Scroller>
    </div>
  )
}
