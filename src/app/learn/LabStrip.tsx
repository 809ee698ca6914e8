import { useStore } from 'zustand'
import { Strip } from '#app/guide/Strip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { learning, stopLearning } from './state/learning.ts'
import { backToLesson } from './state/lessonCommands.ts'
import { useAdopted } from './useAdopted.ts'
import { useLessonWords } from './useLessonWords.ts'
import { useQuitLabel } from './useQuitLabel.ts'

/** Over a lesson's world in the lab: what it was about, and the way back. */
export function LabStrip() {
  const lab = useLab()
  const { panel, each } = useLessonWords()
  const quit = useQuitLabel()
  useAdopted()
  const id = useStore(learning, ({ lesson }) => lesson)
  const words = id === null ? undefined : each[id]
  if (!words) return null
  return (
    <Strip
      tone="calm"
      title={words.title}
      text={words.task}
      actions={[
        { label: panel.back, run: () => backToLesson(lab) },
        { label: quit, run: stopLearning },
      ]}
    />
  )
}
