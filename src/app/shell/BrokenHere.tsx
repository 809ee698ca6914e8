import { useMemo } from 'react'
import { problemGroups } from '#reading/events/problemGroups.ts'
import { problemsOf } from '#reading/events/problems.ts'
import { violationWords } from '#reading/events/violationWords.ts'
import { select } from '#store/commands/select.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './brokenHere.module.css'

/**
 * Above the picture, where the list of problems is not on one screen with it: the newest broken law
 * of the moment that is shown, by the number that it has in the picture, and the way to what is known of it.
 */
export function BrokenHere() {
  const lab = useLab()
  const words = useWords()
  const trace = useRoomscope((state) => state.trace)
  const playhead = useRoomscope((state) => state.playhead)
  const groups = useMemo(() => problemGroups(problemsOf(trace)), [trace])
  const newest = groups
    .filter(({ problem, follows }) => follows === null && problem.event.seq <= playhead)
    .at(-1)?.problem
  if (!newest) return null
  const { number, event } = newest
  return (
    <button
      type="button"
      className={styles.broken}
      data-part="broken-here"
      key={number}
      onClick={() => select(lab, { kind: 'event', seq: event.seq })}
    >
      <span className="problem-number">{number}</span>
      <span>
        <strong>{event.law}</strong> {violationWords(words, event).text}
      </span>
    </button>
  )
}
