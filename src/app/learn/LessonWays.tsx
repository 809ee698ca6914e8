import type { LessonId } from '#lessons/lessonIds.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import styles from './learn.module.css'
import { beginLesson, neighbourOf, showList } from './state/lessonCommands.ts'
import { useProgress } from './state/progress.ts'
import { useLessonWords } from './useLessonWords.ts'

/** To the lesson before, and the one after. */
export function LessonWays({ id }: { readonly id: LessonId }) {
  const lab = useLab()
  const { panel } = useLessonWords()
  const isDone = useProgress()(id).done !== 'no'
  const previous = neighbourOf(id, -1)
  const next = neighbourOf(id, 1)
  return (
    <nav className={styles.lessonWays} aria-label={panel.allTitle}>
      {previous && (
        <button type="button" className="button" onClick={() => beginLesson(lab, previous)}>
          {panel.previous}
        </button>
      )}
      <button
        type="button"
        className={cx('button', isDone && 'button-primary')}
        onClick={() => (next ? beginLesson(lab, next) : showList())}
      >
        {next ? panel.next : panel.finish}
      </button>
    </nav>
  )
}
