import { lazy, type ReactNode, Suspense } from 'react'
import { useStore } from 'zustand'
import { presenting } from './presenting.ts'

const Presenter = lazy(async () => ({ default: (await import('./Presenter.tsx')).Presenter }))

/** The presenter view, fetched apart, while something is presented; else what stands `otherwise`. */
export function PresentOr({ otherwise }: { readonly otherwise: ReactNode }) {
  const isOn = useStore(presenting, (state) => state.isOn)
  if (!isOn) return otherwise
  return (
    <Suspense fallback={null}>
      <Presenter />
    </Suspense>
  )
}
