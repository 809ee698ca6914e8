import { useEffect, useRef } from 'react'
import type { Problem } from '#reading/events/problems.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { select } from '#store/commands/select.ts'
import { showLine } from '#store/commands/showPane.ts'
import { goTo } from '#store/commands/time/play.ts'
import type { Lab } from '#store/lab.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import { AskLaw } from './AskLaw.tsx'
import styles from './problemRow.module.css'

interface ProblemRowProps {
  readonly problem: Problem
  /** The number of the one that explains it; null for that one itself. */
  readonly follows: number | null
  readonly later: boolean
  readonly chosen: boolean
  readonly isLineKnown: boolean
}

/** A broken law, with what it demands, what mends it, and the way to its line. */
export function ProblemRow({
  problem: { number, event },
  follows,
  later,
  chosen,
  ...props
}: ProblemRowProps) {
  const lab = useLab()
  const words = useWords()
  const { code, problems } = words
  const { rule, text, remedy } = violationWords(words, event)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen && row.current) scrollList(row.current)
  }, [chosen])
  return (
    <li
      className={cx(
        styles.problem,
        follows !== null && styles.follows,
        later && styles.later,
        chosen && styles.chosen,
      )}
      ref={row}
    >
      <button
        type="button"
        className={styles.choice}
        aria-pressed={chosen}
        onClick={() => chooseProblem(lab, event)}
      >
        <span className="problem-number">{number}</span>
        <span>
          <strong>{event.law}</strong> {text}
          <span className={styles.remedy}>
            {later && `${problems.later} · `}
            {problems.at({ ms: event.at })}
            {follows !== null && ` · ${problems.follows({ number: follows })}`}
            {(follows === null || chosen) && !later && ` · ${remedy}`}
          </span>
        </span>
      </button>
      <AskLaw law={event.law} rule={rule} remedy={remedy} />
      {props.isLineKnown && (
        <button
          type="button"
          className={cx('button button-small', styles.line)}
          aria-label={code.showOf({ law: event.law, number })}
          onClick={() => {
            chooseProblem(lab, event)
            showLine(lab)
          }}
        >
          {code.show}
        </button>
      )}
    </li>
  )
}

function chooseProblem(lab: Lab, { seq }: Problem['event']): void {
  goTo(lab, seq)
  select(lab, { kind: 'event', seq })
}

/** Brings a row into view within its list; the page stays where it is, for time may have come here by itself. */
function scrollList(row: HTMLElement): void {
  const list = row.closest('[role=group]')
  if (!list) return
  const [inner, outer] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom
}
