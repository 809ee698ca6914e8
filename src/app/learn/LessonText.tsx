import { useEffect, useRef } from 'react'
import type { Lesson } from '#lessons/lesson.ts'
import { lessonIds } from '#lessons/lessonIds.ts'
import { isLessonWorld } from '#lessons/lessonWorld.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { LessonWays } from './LessonWays.tsx'
import styles from './learn.module.css'
import { Question } from './Question.tsx'
import { beginLesson } from './state/lessonCommands.ts'
import { useProgress } from './state/progress.ts'
import { Task } from './Task.tsx'
import { useLessonWords } from './useLessonWords.ts'

/** What a lesson says: a few sentences, a question, then what to do. */
export function LessonText({ lesson }: { readonly lesson: Lesson }) {
  const lab = useLab()
  const { panel, each } = useLessonWords()
  const words = each[lesson.id]
  const isHere = useRoomscope(({ scenario }) => isLessonWorld(lesson, scenario))
  const isStarting = useRoomscope(({ status }) => status !== 'ready')
  const isGuessed = useProgress()(lesson.id).guesses.length > 0
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section aria-label={panel.region} className={cx('panel', styles.lesson)}>
      <p className={styles.lessonPlace}>
        {panel.place({ at: lessonIds.indexOf(lesson.id) + 1, of: lessonIds.length })}
      </p>
      <h2 ref={title} tabIndex={-1}>
        {words.title}
      </h2>
      {words.about.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {!isHere && !isStarting && (
        <p className={styles.lessonAnother}>
          {panel.another}{' '}
          <button type="button" className="button" onClick={() => beginLesson(lab, lesson.id)}>
            {panel.again}
          </button>
        </p>
      )}
      <Question lesson={lesson} />
      {isGuessed && <Task lesson={lesson} />}
      <LessonWays id={lesson.id} />
    </section>
  )
}
