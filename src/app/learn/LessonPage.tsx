import type { Lesson } from '#lessons/lesson.ts'
import { RoomsGraph } from '#views/stage/RoomsGraph.tsx'
import { Time } from '#views/timeline/Time.tsx'
import { Hands } from './Hands.tsx'
import { LessonText } from './LessonText.tsx'
import { useLessonWords } from './useLessonWords.ts'

/** One lesson: what it says beside its living world, what one can do in it, and time. */
export function LessonPage({ lesson }: { readonly lesson: Lesson }) {
  const { panel } = useLessonWords()
  return (
    <main id="main" className="lesson-page">
      <div className="lesson-graph">
        <RoomsGraph empty={<p className="lesson-nobody">{panel.nobody}</p>} panes={[]} />
      </div>
      <div className="lesson-sheet">
        <LessonText lesson={lesson} />
        <Hands lesson={lesson} />
      </div>
      <Time />
    </main>
  )
}
