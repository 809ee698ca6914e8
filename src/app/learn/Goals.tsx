import type { Lesson } from '#lessons/lesson.ts'
import { cx } from '#views/parts/cx.ts'
import type { LessonWords } from '#words/lessonWords.ts'
import styles from './learn.module.css'
import { useLessonWords } from './useLessonWords.ts'

interface Props {
  readonly lesson: Lesson
  /** In the order of the lesson's goals. */
  readonly met: readonly boolean[]
  /** What was done otherwise, if it leads nowhere. */
  readonly slip: string | null
  /** The solution is played, so nobody has found it. */
  readonly isShown: boolean
}

/** What the world is asked, and what it answers; what went another way; once all is so, what that shows. */
export function Goals({ lesson: { id, goals }, met, slip, isShown }: Props) {
  const { panel, each } = useLessonWords()
  const words = each[id]
  const isReached = met.length > 0 && met.every(Boolean)
  return (
    <>
      <ul className={styles.goals}>
        {Object.keys(goals).map((goal, i) => (
          <li key={goal} className={cx(met[i] && styles.goalMet)}>
            <span aria-hidden="true">{met[i] ? '✓' : '○'}</span> {words.goals[goal]}
            <span className="only-heard">: {met[i] ? panel.met : panel.unmet}</span>
          </li>
        ))}
      </ul>
      <div role="status">
        {!isReached && <p className="only-heard">{metInWords(panel, words, goals, met)}</p>}
        {slip !== null && <p className={styles.slip}>{words.slips[slip]}</p>}
        {isReached && (
          <p className={styles.reached}>
            <strong>{panel.sentence({ said: isShown ? panel.shown : panel.reached })}</strong>{' '}
            {words.seen}
          </p>
        )}
      </div>
    </>
  )
}

/** What is so by now, for who does not see the marks. */
function metInWords(
  panel: ReturnType<typeof useLessonWords>['panel'],
  words: LessonWords,
  goals: Lesson['goals'],
  met: readonly boolean[],
): string {
  return Object.keys(goals)
    .filter((_, i) => met[i])
    .map((goal) => panel.nowSo({ goal: words.goals[goal] ?? '' }))
    .join(' ')
}
