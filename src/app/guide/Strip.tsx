import type { ReactNode } from 'react'
import { tellError } from '#store/commands/tell.ts'
import type { Lab } from '#store/lab.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './guide.module.css'

/** Something to do next. */
export interface StripAction {
  readonly label: string
  readonly run: () => unknown
}

/** Whether something is broken, is shown to be right, or neither. */
export type Tone = 'calm' | 'broken' | 'sound'

interface StripProps {
  readonly tone: Tone
  readonly title: string
  readonly text: string
  /** What stands between the words and the buttons. */
  readonly children?: ReactNode
  /** The first is the one to do. */
  readonly actions: readonly StripAction[]
  /** Ways out of it, quietly. */
  readonly ways?: readonly StripAction[]
  /** What stands before the words. */
  readonly above?: ReactNode
  /** What stands after the buttons. */
  readonly below?: ReactNode
}

const noWays: readonly StripAction[] = []

/** What one sees, over the picture, and what to do next. It is read aloud as it changes. */
export function Strip(props: StripProps) {
  const { tone, title, text, above, children, actions, below, ways = noWays } = props
  const { guide } = useWords()
  return (
    <section
      aria-label={guide.region}
      className={cx('panel', styles.guide)}
      data-tone={tone}
      data-part="guide"
    >
      {above}
      <div role="status">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {children}
      {(actions.length > 0 || ways.length > 0) && (
        <div className={styles.actions}>
          <Buttons of={actions} className={(i) => cx('button', i === 0 && 'button-primary')} />
        </div>
      )}
      {below}
      {ways.length > 0 && (
        <div className={styles.ways}>
          <Buttons of={ways} className={() => styles.way} />
        </div>
      )}
    </section>
  )
}

interface ButtonsProps {
  readonly of: readonly StripAction[]
  readonly className: (index: number) => string | undefined
}

function Buttons({ of, className }: ButtonsProps) {
  const lab = useLab()
  return of.map(({ label, run }, i) => (
    <button key={label} type="button" className={className(i)} onClick={() => doIt(lab, run)}>
      {label}
    </button>
  ))
}

async function doIt(lab: Lab, run: StripAction['run']): Promise<void> {
  try {
    await run()
  } catch (error) {
    tellError(lab, error)
  }
}
