import { useEffect } from 'react'
import { lessons } from '#lessons/lessons.ts'
import { isLessonWorld } from '#lessons/lessonWorld.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { learning } from './state/learning.ts'
import { useLessonWords } from './useLessonWords.ts'

/** After a reload: takes the world that came back for a lesson's, if it is one. */
export function useAdopted(): void {
  const { each } = useLessonWords()
  const scenario = useRoomscope((state) => state.scenario)
  useEffect(() => {
    if (learning.getState().world) return
    const isLessons = [...lessons.values()].some(
      (lesson) => scenario.name === each[lesson.id].title && isLessonWorld(lesson, scenario),
    )
    if (isLessons) learning.setState({ world: scenario })
  }, [scenario, each])
}
