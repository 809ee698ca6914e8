import { Now } from '#app/code/Now.tsx'
import { lineList } from './lineNumbers.ts'
import styles from './own.module.css'
import type { OwnLines } from './useOwnLines.ts'
import { useOwnWords } from './useOwnWords.ts'

/** Which lines of one's own code are lit, and what they have to do with the event at the playhead. */
export function LitNow({ at, lit: { ran, waits }, best }: OwnLines) {
  const own = useOwnWords()
  return (
    <div className={styles.lit}>
      <Now lines={at} />
      <p>
        {ran.length > 0 && `${own.runs({ lines: lineList(ran) })} `}
        {waits.length > 0 && `${own.waits({ lines: lineList(waits) })} `}
        {best !== null && own.best({ line: best })}
      </p>
    </div>
  )
}
