import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './iconButton.module.css'

interface Props {
  readonly icon: keyof typeof paths
  readonly name: string
  /** The keys that do the same, as they are shown; left out where no keys do. */
  readonly keys?: string
  readonly disabled: boolean
  readonly onClick: () => void
}

/** A button with a drawn sign; its name and its keys are its title. */
export function IconButton({ icon, name, keys, disabled, onClick }: Props) {
  const { timeline: words } = useWords()
  return (
    <button
      type="button"
      className={cx('button', styles.icon)}
      data-part="time-icon"
      aria-label={name}
      title={keys === undefined ? name : words.withKeys({ name, keys })}
      disabled={disabled}
      onClick={onClick}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={paths[icon]} />
      </svg>
    </button>
  )
}

/** A bar is an end, a flag is a step, a dot is an event, a wedge is a problem. */
const paths = {
  first: 'M3,3 V13 M13,3.5 L6,8 L13,12.5 Z',
  last: 'M13,3 V13 M3,3.5 L10,8 L3,12.5 Z',
  stepBack: 'M8,3.5 L1.5,8 L8,12.5 Z M14.5,3.5 L8,8 L14.5,12.5 Z',
  stepOn: 'M8,3.5 L14.5,8 L8,12.5 Z M1.5,3.5 L8,8 L1.5,12.5 Z',
  eventBack: 'M11,3.5 L4.5,8 L11,12.5 Z',
  eventOn: 'M5,3.5 L11.5,8 L5,12.5 Z',
  problemBack: 'M5,4 L1,8 L5,12 M11,3.5 L15.2,12 H6.8 Z',
  problemOn: 'M11,4 L15,8 L11,12 M5,3.5 L9.2,12 H0.8 Z',
  undo: 'M6,2.5 L2.5,6 L6,9.5 M3,6 H9.5 A3.6,3.6 0 0 1 9.5,13.2 H6',
  redo: 'M10,2.5 L13.5,6 L10,9.5 M13,6 H6.5 A3.6,3.6 0 0 0 6.5,13.2 H10',
} as const
