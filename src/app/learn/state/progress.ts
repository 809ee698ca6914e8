import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { LessonId } from '#lessons/lessonIds.ts'

const storageKey = 'roomscope.lessons'

/** How far somebody came in a lesson. */
export interface Progress {
  /** The answers that were chosen, the first one first. */
  readonly guesses: readonly string[]
  /** How many hints were read. */
  readonly hints: number
  /** Whether the goals were reached, and whether by the one who learns. */
  readonly done: 'no' | 'shown' | 'self'
}

type All = Readonly<Partial<Record<LessonId, Progress>>>

const nothing: Progress = { guesses: [], hints: 0, done: 'no' }
const store = createStore<All>(readAll)

store.subscribe((all) => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(all))
  } catch {
    // It is gone with the page, as it would be without this.
  }
})

/** How far somebody came in each lesson. */
export function useProgress(): (id: LessonId) => Progress {
  const all = useStore(store)
  return (id) => all[id] ?? nothing
}

/** Notes an answer that was chosen. */
export function noteGuess(id: LessonId, answer: string): void {
  changeProgress(id, (before) => ({ ...before, guesses: [...before.guesses, answer] }))
}

/** Notes that one hint more was read. */
export function noteHint(id: LessonId): void {
  changeProgress(id, (before) => ({ ...before, hints: before.hints + 1 }))
}

/** Notes that the goals were reached; who has done it by hand has done it for good. */
export function noteDone(id: LessonId, by: 'shown' | 'self'): void {
  changeProgress(id, (before) => (before.done === 'self' ? before : { ...before, done: by }))
}

function changeProgress(id: LessonId, next: (before: Progress) => Progress): void {
  store.setState((all) => ({ [id]: next(all[id] ?? nothing) }))
}

function readAll(): All {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter(([, one]) => isProgress(one)))
  } catch {
    return {}
  }
}

function isProgress(value: unknown): value is Progress {
  if (typeof value !== 'object' || value === null) return false
  const { guesses, hints, done } = value as Readonly<Record<string, unknown>>
  const isKnown = done === 'no' || done === 'shown' || done === 'self'
  return Array.isArray(guesses) && Number.isInteger(hints) && isKnown
}
