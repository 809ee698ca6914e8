import { useTakingWords } from '#app/taking/useTakingWords.ts'
import { cx } from '#views/parts/cx.ts'
import styles from './presenter.module.css'
import type { Wish } from './usePresenterKeys.ts'

interface Props {
  /** Counted from 0. */
  readonly at: number
  readonly of: number
  readonly hasNotes: boolean
  readonly does: (wish: Wish) => void
}

/** Where one is, and what the keys do, for a hand too. */
export function Bar({ at, of, hasNotes, does }: Props) {
  const { present } = useTakingWords()
  return (
    <footer className={styles.bar}>
      <button
        type="button"
        className="button"
        disabled={at === 0}
        title={present.keys.back}
        onClick={() => does('back')}
      >
        {present.back}
      </button>
      <button
        type="button"
        className={cx('button', at < of - 1 && 'button-primary')}
        disabled={at === of - 1}
        title={present.keys.next}
        onClick={() => does('next')}
      >
        {present.next}
      </button>
      <p className={styles.place}>{present.place({ at: at + 1, of })}</p>
      <button
        type="button"
        className="button"
        aria-pressed={hasNotes}
        title={present.keys.notes}
        onClick={() => does('notes')}
      >
        {present.notes}
      </button>
      {document.fullscreenEnabled && (
        <button
          type="button"
          className="button"
          title={present.keys.fullScreen}
          onClick={() => does('fullScreen')}
        >
          {present.fullScreen}
        </button>
      )}
      <button
        type="button"
        className="button"
        title={present.keys.leave}
        onClick={() => does('leave')}
      >
        {present.leave}
      </button>
    </footer>
  )
}
