import { useStore } from 'zustand'
import { Strip } from '#app/guide/Strip.tsx'
import { useLab } from '#views/parts/useLab.ts'
import { learning } from './learning.ts'
import { backToLesson } from './lessonCommands.ts'
import { bringOwnBack } from './ownWork.ts'
import { useAdopted } from './useAdopted.ts'
import { useLessonWords } from './useLessonWords.ts'

/** Over a lesson's world in the lab: what it was about, and the way back. */
export function LabStrip() {
  const lab = useLab()
  const { panel, each } = useLessonWords()
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
        { label: panel.quit, run: () => bringOwnBack(lab) },
      ]}
    />
  )
}
