import { dismissNotice } from '#store/commands/tell.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { toldWords } from '#words/said.ts'
import styles from './notice.module.css'

/** Something to tell: it lies over the page, so that nothing moves when it comes or goes. */
export function NoticeLine() {
  const lab = useLab()
  const words = useWords()
  const notice = useRoomscope((state) => state.notice)
  return (
    <div
      className={styles.place}
      data-part="notice-place"
      role={notice?.tone === 'error' ? 'alert' : 'status'}
    >
      {notice && (
        <p className={styles.notice} data-tone={notice.tone}>
          <span className={styles.text}>{toldWords(words, notice)}</span>
          {notice.action && (
            <button
              type="button"
              className="button button-small button-primary"
              onClick={() => {
                dismissNotice(lab)
                notice.action?.run()
              }}
            >
              {notice.action.label(words)}
            </button>
          )}
          <button type="button" className="button button-small" onClick={() => dismissNotice(lab)}>
            {words.shell.dismiss}
          </button>
        </p>
      )}
    </div>
  )
}
