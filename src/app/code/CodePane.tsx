import { lazy, Suspense } from 'react'

const Code = lazy(async () => ({ default: (await import('./Code.tsx')).Code }))

/** The code pane, fetched when somebody looks at it. */
export function CodePane() {
  return (
    <Suspense fallback={<p className="graph-counts-row">The code is being fetched.</p>}>
      <Code />
    </Suspense>
  )
}
