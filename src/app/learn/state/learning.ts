import { createStore } from 'zustand/vanilla'
import type { LessonId } from '#lessons/lessonIds.ts'
import type { Scenario } from '#scenario/format.ts'
import { isSameWork } from '#scenario/sameWork.ts'
import { hashOfLesson, lessonInHash } from './lessonInHash.ts'

const storageKey = 'roomscope.learning'

/** Where somebody stands between learning and the lab. */
interface Place {
  /** `lesson` shows Learn, `lab` a lesson's world in full, `off` is everything but lessons. */
  readonly mode: 'off' | 'lesson' | 'lab'
  /** The lesson that is on; null shows the list. */
  readonly lesson: LessonId | null
}

interface Learning extends Place {
  /** The world that the lesson opened, by which what came of it is known. */
  readonly world: Scenario | null
}

/** Where this tab stands; a reload comes back to it. */
export const learning = createStore<Learning>(() => ({ ...readLesson(), world: null }))

learning.subscribe(({ mode, lesson }, before) => {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify({ mode, lesson } satisfies Place))
  } catch {
    // A browser may refuse to remember anything.
  }
  // A link that was just followed names a lesson that is still to be opened.
  if (lesson !== before.lesson || lessonInHash(location.hash) === null) sayInAddress(lesson)
})

/** The address of the page is a link to the lesson that one is at. */
function sayInAddress(lesson: LessonId | null): void {
  const { hash, pathname, search } = location
  const said = lessonInHash(hash)
  if (lesson === null && said !== null) history.replaceState(null, '', `${pathname}${search}`)
  if (lesson !== null && said !== lesson) history.replaceState(null, '', hashOfLesson(lesson))
}

/** Opens Learn at its list. */
export function openLearn(): void {
  learning.setState({ mode: 'lesson', lesson: null })
}

/** Whether somebody is at this lesson, or in its world in full. */
export function isAtLesson(id: string): boolean {
  const { mode, lesson } = learning.getState()
  return mode !== 'off' && lesson === id
}

/** Ends learning: one's own lab is shown again, as it was. */
export function stopLearning(): void {
  learning.setState({ mode: 'off', lesson: null })
}

/** Whether a scenario is a lesson's world, or came of one: that is nobody's own work. */
export function isOfLesson(scenario: Scenario): boolean {
  const { world } = learning.getState()
  return world !== null && isSameWork(world, scenario)
}

function readLesson(): Place {
  const nowhere: Place = { mode: 'off', lesson: null }
  try {
    const { mode, lesson } = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}')
    if (mode !== 'lesson' && mode !== 'lab') return nowhere
    return { mode, lesson: typeof lesson === 'string' ? (lesson as LessonId) : null }
  } catch {
    return nowhere
  }
}
