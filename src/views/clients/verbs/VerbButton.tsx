import { cx } from '#views/parts/cx.ts'
import { useExplained } from './explained.ts'
import { Meaning } from './Meaning.tsx'
import styles from './verbButton.module.css'

interface Props {
  /** What its button says, and what it does, for those who do not know the word. */
  readonly words: { readonly button: string; readonly title: string }
  readonly tone?: 'danger'
  readonly disabled?: boolean
  readonly run: () => Promise<void>
}

/** A verb that needs nothing more to be said. */
export function VerbButton({ words, tone, disabled = false, run }: Props) {
  const button = (
    <button
      type="button"
      className={cx('button button-small', tone === 'danger' && 'button-danger')}
      title={words.title}
      disabled={disabled}
      onClick={run}
    >
      {words.button}
    </button>
  )
  if (!useExplained()) return button
  return (
    <div className={styles.explained}>
      {button}
      <Meaning>{words.title}</Meaning>
    </div>
  )
}
