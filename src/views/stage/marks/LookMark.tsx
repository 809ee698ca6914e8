import type { ConnectionLook } from '#reading/stage/stageModel.ts'
import { cx } from '#views/parts/cx.ts'
import styles from './problemMarks.module.css'

/** A shape of its own for what the server believes and is not so, around a connection's glyph. */
export function LookMark({ look }: { readonly look: ConnectionLook | null }) {
  switch (look) {
    case null:
    case 'ghost':
      return null
    case 'orphan':
      // A line that was cut: it leads to no server.
      return <path className={styles.look} d="M14,0 h6 M24,-6 l-5,12 M30,-6 l-5,12 M29,0 h6" />
    case 'stale entry':
      // A page of the book, with nothing on it.
      return (
        <path
          className={cx(styles.look, styles.dashed)}
          d="M18,-10 h10 l5,5 v15 h-15 z M28,-10 v5 h5"
        />
      )
    case 'dead, kept':
    case 'closed, kept':
      // Held by a clamp.
      return <path className={styles.look} d="M-5,-15 h-9 v30 h9 M5,-15 h9 v30 h-9" />
  }
}
