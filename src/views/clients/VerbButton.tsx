interface Props {
  readonly name: string
  /** What it does, for those who do not know the word. */
  readonly title: string
  readonly tone?: 'danger'
  readonly disabled?: boolean
  readonly run: () => Promise<void>
}

/** A verb that needs nothing more to be said. */
export function VerbButton({ name, title, tone, disabled = false, run }: Props) {
  return (
    <button
      type="button"
      className={tone ? `button button-small button-${tone}` : 'button button-small'}
      title={title}
      disabled={disabled}
      onClick={run}
    >
      {name}
    </button>
  )
}
