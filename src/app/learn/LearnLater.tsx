import { lazy, type ReactNode, Suspense } from 'react'
import { useStore } from 'zustand'
import { LabContext, useLab } from '#views/parts/useLab.ts'
import { learning } from './state/learning.ts'
import { lessonLabOf } from './state/lessonLab.ts'
import { OwnLabContext } from './state/ownLab.ts'

const LearnPage = lazy(async () => ({ default: (await import('./LearnPage.tsx')).LearnPage }))
const LabStrip = lazy(async () => ({ default: (await import('./LabStrip.tsx')).LabStrip }))

/** One's own lab, or while somebody learns what belongs to lessons: Learn, fetched apart, or their lab. */
export function LearnOr({ lab }: { readonly lab: ReactNode }) {
  const own = useLab()
  const mode = useStore(learning, (state) => state.mode)
  if (mode === 'off') return lab
  return (
    <OwnLabContext value={own}>
      <LabContext value={lessonLabOf(own)}>
        {mode === 'lab' ? (
          lab
        ) : (
          <Suspense fallback={null}>
            <LearnPage />
          </Suspense>
        )}
      </LabContext>
    </OwnLabContext>
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
