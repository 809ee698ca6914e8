import { useHasOwnWork } from './state/ownLab.ts'
import { useLessonWords } from './useLessonWords.ts'

/** What the way out of the lessons is called: it leads back to one's own work, if there is any. */
export function useQuitLabel(): string {
  const { panel } = useLessonWords()
  return useHasOwnWork() ? panel.quit : panel.leave
}
