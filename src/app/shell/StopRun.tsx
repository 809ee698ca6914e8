import { stopRun } from '#store/commands/stopRun.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './notice.module.css'

/** While a run takes long: how far it is, and a way to end it. */
export function StopRun() {
  const lab = useLab()
  const events = useRoomscope((state) => state.eventsSoFar)
  const { runs } = useWords()
  return (
    <div className={styles.runPlace} role="status">
      {events !== null && (
        <p className={styles.notice}>
          <span className={styles.text}>
            {runs.underWay} <span aria-hidden="true">{runs.soFar({ events })}</span>
          </span>
          <button
            type="button"
            className="button button-small button-primary"
            onClick={() => stopRun(lab)}
          >
            {runs.stop}
          </button>
        </p>
      )}
    </div>
  )
}
