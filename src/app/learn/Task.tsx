import { useEffect, useState } from 'react'
import type { Lesson } from '#lessons/lesson.ts'
import { serverName } from '#scenario/brought.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { Goals } from './Goals.tsx'
import { Hints, NextHint } from './Hints.tsx'
import styles from './learn.module.css'
import { OnOtherServers } from './OnOtherServers.tsx'
import { beginLesson, showSolution } from './state/lessonCommands.ts'
import { noteDone } from './state/progress.ts'
import { useBroughtIntoView } from './useBroughtIntoView.ts'
import { useGoals } from './useGoals.ts'
import { useLessonWords } from './useLessonWords.ts'

/** What to bring about, whether it is so yet, and help; on a server beside, what is seen there. */
export function Task({ lesson }: { readonly lesson: Lesson }) {
  const lab = useLab()
  const { panel, each } = useLessonWords()
  const { id } = lesson
  const { met, slip } = useGoals(lesson)
  const [isShown, setShown] = useState(false)
  const isReached = met.length > 0 && met.every(Boolean)
  const isElsewhere = useRoomscope(({ scenario }) => serverName(scenario.server) in lesson.beside)
  const section = useBroughtIntoView(`${isReached} ${isElsewhere} ${slip}`)
  useEffect(() => {
    if (isReached) noteDone(id, isShown ? 'shown' : 'self')
  }, [id, isReached, isShown])
  function begin(showIt: boolean) {
    setShown(showIt)
    void (showIt ? showSolution(lab, lesson) : beginLesson(lab, id))
  }
  return (
    <section ref={section} className={styles.task} aria-label={panel.task}>
      <h3>{panel.task}</h3>
      <p className={styles.taskWords}>{each[id].task}</p>
      {!isElsewhere && <Goals lesson={lesson} met={met} slip={slip} isShown={isShown} />}
      {isReached || isElsewhere ? <OnOtherServers lesson={lesson} /> : <Hints id={id} />}
      <div className={styles.taskActions}>
        {!isReached && !isElsewhere && <NextHint id={id} />}
        <button
          type="button"
          className={cx('button', slip !== null && 'button-primary')}
          onClick={() => begin(false)}
        >
          {panel.again}
        </button>
        {!isReached && (
          <button type="button" className="button" onClick={() => begin(true)}>
            {panel.show}
          </button>
        )}
      </div>
    </section>
  )
}
