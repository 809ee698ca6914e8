import { lazy, type ReactNode, Suspense } from 'react'
import styles from './clients.module.css'

/** So many are drawn whole; of more, only those in view are, by what is fetched then. */
const wholeMax = 30

export interface ClientRowsProps {
  readonly count: number
  /** What a row is known by while others come and go. */
  readonly keyOf: (index: number) => string
  /** About how high a row is. */
  readonly heightPx: number
  /** What scrolls them, once it is there. */
  readonly scroller: HTMLDivElement | null
  readonly children: (index: number) => ReactNode
}

const VirtualRows = lazy(async () => ({
  default: (await import('./VirtualRows.tsx')).VirtualRows,
}))

/** A list of clients, whatever their number. */
export function ClientRows(props: ClientRowsProps) {
  if (props.count <= wholeMax) return <WholeRows {...props} />
  return (
    <Suspense fallback={<WholeRows {...props} count={wholeMax} />}>
      <VirtualRows {...props} />
    </Suspense>
  )
}

function WholeRows({ count, keyOf, children }: ClientRowsProps) {
  return (
    <div className={styles.list}>
      {Array.from({ length: count }, (_, index) => (
        <div key={keyOf(index)}>{children(index)}</div>
      ))}
    </div>
  )
}
