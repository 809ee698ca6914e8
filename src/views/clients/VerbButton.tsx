import { cx } from '#views/parts/cx.ts'

interface Props {
  /** What its button says, and what it does, for those who do not know the word. */
  readonly words: { readonly button: string; readonly title: string }
  readonly tone?: 'danger'
  readonly disabled?: boolean
  readonly run: () => Promise<void>
}

/** A verb that needs nothing more to be said. */
export function VerbButton({ words, tone, disabled = false, run }: Props) {
  return (
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
}
