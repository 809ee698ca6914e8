import type { Lesson } from '#lessons/lesson.ts'
import { RoomsGraph } from '#views/stage/RoomsGraph.tsx'
import { Time } from '#views/timeline/Time.tsx'
import { Hands } from './Hands.tsx'
import { LessonText } from './LessonText.tsx'
import styles from './learn.module.css'
import { useLessonOffers } from './useLessonOffers.ts'
import { useLessonWords } from './useLessonWords.ts'

/** One lesson: what it says beside its living world, what one can do in it, and time. */
export function LessonPage({ lesson }: { readonly lesson: Lesson }) {
  const { panel } = useLessonWords()
  const offers = useLessonOffers(lesson)
  return (
    <main id="main" className={styles.lessonPage}>
      <div className={styles.lessonGraph}>
        <RoomsGraph
          empty={<p className={styles.lessonNobody}>{panel.nobody}</p>}
          panes={[]}
          offers={offers}
        />
      </div>
      <div className={styles.lessonSheet}>
        <LessonText lesson={lesson} />
        <Hands lesson={lesson} />
      </div>
      <Time />
    </main>
  )
}
