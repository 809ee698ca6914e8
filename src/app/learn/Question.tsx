import type { Lesson } from '#lessons/lesson.ts'
import { cx } from '#views/parts/cx.ts'
import styles from './learn.module.css'
import { noteGuess, useProgress } from './state/progress.ts'
import { useLessonWords } from './useLessonWords.ts'

/**
 * What one is asked before one sees it. Each answer is told why it is so, or is not; beside the right
 * one the others go.
 */
export function Question({ lesson: { id, question } }: { readonly lesson: Lesson }) {
  const { panel, each } = useLessonWords()
  const { ask, answers } = each[id]
  const { guesses } = useProgress()(id)
  const last = guesses.at(-1)
  const isRight = last === question.right
  return (
    <fieldset className={styles.question}>
      <legend>
        <span>{panel.guess}</span> {ask}
      </legend>
      {(isRight ? [question.right] : question.answers).map((answer) => (
        <button
          key={answer}
          type="button"
          className={cx('button', styles.answer)}
          aria-pressed={answer === last}
          data-right={answer === last ? isRight : undefined}
          onClick={() => noteGuess(id, answer)}
        >
          {answer === last && <span aria-hidden="true">{isRight ? '✓ ' : '✗ '}</span>}
          {answers[answer]?.says}
        </button>
      ))}
      <p
        role="status"
        className={cx(styles.told, last !== undefined && !isRight && styles.toldWrong)}
      >
        {last === undefined ? (
          panel.guessFirst
        ) : (
          <>
            <strong>{isRight ? panel.right : panel.wrong}</strong> {answers[last]?.because}
          </>
        )}
      </p>
    </fieldset>
  )
}
