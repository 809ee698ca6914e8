import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import styles from './likely.module.css'
import { useLikelyWords } from './likelyWords.ts'
import { playFutures } from './playFutures.ts'

/** Asks for the futures of the run that is shown; the answer stands under the scrubber. */
export function AskFutures() {
  const lab = useLab()
  const words = useLikelyWords()
  const isEmpty = useRoomscope((state) => state.trace.length === 0)
  return (
    <div className={styles.ask}>
      <h3>{words.title}</h3>
      <p>{words.about}</p>
      <button type="button" className="button" disabled={isEmpty} onClick={() => playFutures(lab)}>
        {words.begin}
      </button>
    </div>
  )
}
