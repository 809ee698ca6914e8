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
}

/** What one sees, over the picture, and what to do next. It is read aloud as it changes. */
export function Strip({ tone, title, text, children, actions }: StripProps) {
  const lab = useLab()
  const { guide } = useWords()
  return (
    <section
      aria-label={guide.region}
      className={cx('panel', styles.guide)}
      data-tone={tone}
      data-part="guide"
    >
      <div role="status">
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
      {children}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map(({ label, run }, i) => (
            <button
              key={label}
              type="button"
              className={cx('button', i === 0 && 'button-primary')}
              onClick={() => doIt(lab, run)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}

async function doIt(lab: Lab, run: StripAction['run']): Promise<void> {
  try {
    await run()
  } catch (error) {
    tellError(lab, error)
  }
}
