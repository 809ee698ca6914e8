import { lazy, type ReactNode, Suspense } from 'react'
import type { Pane } from '#views/stage/RoomsGraph.tsx'
import { serverList } from './serverList.ts'

const Sequence = lazy(async () => ({
  default: (await import('#views/sequence/Sequence.tsx')).Sequence,
}))
const Compare = lazy(async () => ({
  default: (await import('#views/compare/Compare.tsx')).Compare,
}))
const Code = lazy(async () => ({ default: (await import('./code/Code.tsx')).Code }))

/** What can be looked at in the middle beside the rooms themselves, fetched when somebody looks. */
export const panes: readonly Pane[] = [
  { id: 'sequence', label: 'Sequence', content: fetched(<Sequence />) },
  { id: 'compare', label: 'Compare', content: fetched(<Compare servers={serverList} />) },
  { id: 'code', label: 'Code', content: fetched(<Code />) },
]

function fetched(content: ReactNode): ReactNode {
  return (
    <Suspense fallback={<p className="graph-counts-row">This is being fetched.</p>}>
      {content}
    </Suspense>
  )
}
