import type { LessonId } from '#lessons/lessonIds.ts'
import styles from './learn.module.css'
import { noteHint, useProgress } from './state/progress.ts'
import { useLessonWords } from './useLessonWords.ts'

/** The hints that were asked for, one after the other. */
export function Hints({ id }: { readonly id: LessonId }) {
  const { panel, each } = useLessonWords()
  const { hints } = useProgress()(id)
  return (
    <div role="status" className={styles.hints}>
      {hints > 0 && (
        <ol aria-label={panel.hints}>
          {each[id].hints.slice(0, hints).map((hint) => (
            <li key={hint}>{hint}</li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** Asks for one hint more, while there is one. */
export function NextHint({ id }: { readonly id: LessonId }) {
  const { panel, each } = useLessonWords()
  const { hints: read } = useProgress()(id)
  const of = each[id].hints.length
  if (read >= of) return null
  return (
    <button type="button" className="button" onClick={() => noteHint(id)}>
      {panel.hint({ at: read + 1, of })}
    </button>
  )
}
