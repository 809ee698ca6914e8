import type { Point } from '#views/stage/graph/curve.ts'
import styles from './problemMarks.module.css'

/** The number of a problem, where it is. */
export function Badge({ number, at }: { readonly number: number; readonly at: Point }) {
  if (number === 0) return null
  return (
    <>
      <circle className={styles.born} cx={at.x} cy={at.y} r="9" />
      <g data-part="badge">
        <circle className={styles.badge} cx={at.x} cy={at.y} r="9" />
        <text className={styles.badgeNumber} x={at.x} y={at.y + 4}>
          {number}
        </text>
      </g>
    </>
  )
}
