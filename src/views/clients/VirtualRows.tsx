import { useVirtualizer } from '@tanstack/react-virtual'
import type { ClientRowsProps } from './ClientRows.tsx'
import styles from './clients.module.css'

/** Rows of which only those in view are drawn. */
export function VirtualRows({ count, keyOf, heightPx, scroller, children }: ClientRowsProps) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => heightPx,
    getItemKey: keyOf,
    overscan: 12,
    gap: 4,
  })
  return (
    <div className={styles.placed} style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => (
        <div
          key={key}
          ref={rows.measureElement}
          data-index={index}
          className={styles.item}
          style={{ transform: `translateY(${start}px)` }}
        >
          {children(index)}
        </div>
      ))}
    </div>
  )
}
