import { use } from 'react'
import { useStore } from 'zustand'
import { spoken } from '#app/language/spoken.ts'
import { lessonPack, type SaidInLessons } from './state/lessonPack.ts'

/** What lessons say, in the language that the page speaks. */
export function useLessonWords(): SaidInLessons {
  return use(lessonPack.in(useStore(spoken, ({ language }) => language)))
}
