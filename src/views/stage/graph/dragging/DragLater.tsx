import { lazy, Suspense } from 'react'
import type { DragProps } from './Drag.tsx'

/** Fetched with the first press, or when nothing else is to be done. */
export const fetchDrag = () => import('./Drag.tsx')
const Drag = lazy(async () => ({ default: (await fetchDrag()).Drag }))

/** What follows a pointer that went down on a client. */
export function DragLater(props: DragProps) {
  return (
    <Suspense fallback={null}>
      <Drag {...props} />
    </Suspense>
  )
}
