import type { ReactNode } from 'react'
import styles from './guide.module.css'

interface CaptionProps {
  /** It is read aloud as it changes. */
  readonly isLive?: boolean
  readonly children: ReactNode
}

/** Where one stands in what is told, in a line. */
export function Caption({ isLive = false, children }: CaptionProps) {
  return (
    <p className={styles.caption} role={isLive ? 'status' : undefined}>
      {children}
    </p>
  )
}
