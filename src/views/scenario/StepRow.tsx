import type { StepMoment, StepOutcome } from '#reading/events/stepMoments.ts'
import { goToStep } from '#store/commands/time/goToStep.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { stepWhy } from '#words/steps/stepWhy.ts'
import styles from './stepRow.module.css'

/** How an outcome is told beside its words: by a sign and a colour. */
const looks = {
  done: { sign: '›', tone: 'done' },
  held: { sign: '✓', tone: 'good' },
  failed: { sign: '✗', tone: 'bad' },
  refused: { sign: '⊘', tone: 'bad' },
  'broke a law': { sign: '▲', tone: 'bad' },
} as const satisfies Record<StepOutcome, { sign: string; tone: string }>

interface StepRowProps {
  readonly ref: (element: HTMLDivElement | null) => void
  readonly index: number
  readonly count: number
  readonly start: number
  readonly words: string
  readonly moment: StepMoment | undefined
  readonly chosen: boolean
  readonly later: boolean
}

/** A step in its words, and how it went. */
export function StepRow({ ref, index, count, start, words, moment, chosen, later }: StepRowProps) {
  const lab = useLab()
  const language = useWords()
  const { scenarioPane } = language
  const outcome = moment?.outcome ?? 'done'
  const why = moment ? stepWhy(language, moment) : scenarioPane.notReached
  const { sign, tone } = looks[outcome]
  const told = scenarioPane.outcomes[outcome]({ why })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
    <div
      ref={ref}
      id={`step-${index}`}
      data-index={index}
      role="option"
      aria-selected={chosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      tabIndex={-1}
      className={cx(styles.step, later && styles.later)}
      data-tone={tone}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => goToStep(lab, index)}
    >
      <span className={styles.number}>{index + 1}</span>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span className={styles.words}>
        {words}
        {told !== '' && <span className={styles.why}>{told}</span>}
      </span>
    </div>
  )
}
