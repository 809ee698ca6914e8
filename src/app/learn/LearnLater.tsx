import { lazy, type ReactNode, Suspense } from 'react'
import { useStore } from 'zustand'
import { learning } from './learning.ts'

const LearnPage = lazy(async () => ({ default: (await import('./LearnPage.tsx')).LearnPage }))
const LabStrip = lazy(async () => ({ default: (await import('./LabStrip.tsx')).LabStrip }))

/** Learn while it is on, fetched apart from the page; `otherwise` the lab. */
export function LearnOr({ lab }: { readonly lab: ReactNode }) {
  const isOn = useStore(learning, ({ mode }) => mode === 'lesson')
  if (!isOn) return lab
  return (
    <Suspense fallback={null}>
      <LearnPage />
    </Suspense>
  )
}

/** The way back to a lesson whose world is open in the lab; else what stands `otherwise`. */
export function LessonOr({ otherwise }: { readonly otherwise: ReactNode }) {
  const inLab = useStore(learning, ({ mode, lesson }) => mode === 'lab' && lesson !== null)
  if (!inLab) return otherwise
  return (
    <Suspense fallback={null}>
      <LabStrip />
    </Suspense>
  )
}
