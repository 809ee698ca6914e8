import { useEffect } from 'react'
import { isLessonWorld } from '#lessons/lessonWorld.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { learning } from './learning.ts'
import { lessonOn } from './lessonCommands.ts'

/** After a reload: takes the world that came back for the lesson's, if it is. */
export function useAdopted(): void {
  const scenario = useRoomscope((state) => state.scenario)
  useEffect(() => {
    const lesson = lessonOn()
    if (learning.getState().world || !lesson || !isLessonWorld(lesson, scenario)) return
    learning.setState({ world: scenario })
  }, [scenario])
}
