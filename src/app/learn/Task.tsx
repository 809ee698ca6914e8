import { useEffect, useState } from 'react'
import type { Lesson } from '#lessons/lesson.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Beside } from './Beside.tsx'
import { beginLesson, showSolution } from './lessonCommands.ts'
import { noteDone, noteHint, useProgress } from './progress.ts'
import { useBroughtIntoView } from './useBroughtIntoView.ts'
import { useGoals } from './useGoals.ts'
import { useLessonWords } from './useLessonWords.ts'

/** What to bring about, whether it is so yet, and help. */
export function Task({ lesson }: { readonly lesson: Lesson }) {
  const { panel, each } = useLessonWords()
  const { id } = lesson
  const words = each[id]
  const met = useGoals(lesson)
  const [isShown, setShown] = useState(false)
  const isReached = met.length > 0 && met.every(Boolean)
  const isElsewhere = useRoomscope(({ scenario }) => scenario.server !== lesson.server)
  const section = useBroughtIntoView(isReached)
  useEffect(() => {
    if (isReached) noteDone(id, isShown ? 'shown' : 'self')
  }, [id, isReached, isShown])
  return (
    <section ref={section} className="task" aria-label={panel.task}>
      <h3>{panel.task}</h3>
      <p className="task-words">{words.task}</p>
      <ul className="goals">
        {Object.keys(lesson.goals).map((goal, i) => (
          <li key={goal} className={met[i] ? 'goal-met' : ''}>
            <span aria-hidden="true">{met[i] ? '✓' : '○'}</span> {words.goals[goal]}
            <span className="only-heard">: {met[i] ? panel.met : panel.unmet}</span>
          </li>
        ))}
      </ul>
      <div role="status">
        {isReached && (
          <p className="reached">
            <strong>{isShown ? panel.shown : panel.reached}.</strong> {words.seen}
          </p>
        )}
      </div>
      {(isReached || isElsewhere) && <Beside lesson={lesson} />}
      {!isReached && !isElsewhere && <Hints lesson={lesson} />}
      <div className="task-actions">
        <button
          type="button"
          className="button"
          onClick={() => {
            setShown(false)
            beginLesson(id)
          }}
        >
          {panel.again}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setShown(true)
            showSolution(lesson)
          }}
        >
          {panel.show}
        </button>
      </div>
    </section>
  )
}

/** Those that were asked for, one after the other. */
function Hints({ lesson: { id } }: { readonly lesson: Lesson }) {
  const { panel, each } = useLessonWords()
  const { hints } = each[id]
  const read = Math.min(useProgress()(id).hints, hints.length)
  return (
    <div className="hints">
      <ol role="status" aria-label={panel.hints}>
        {hints.slice(0, read).map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ol>
      {read < hints.length && (
        <button type="button" className="button" onClick={() => noteHint(id)}>
          {panel.hint({ at: read + 1, of: hints.length })}
        </button>
      )}
    </div>
  )
}
