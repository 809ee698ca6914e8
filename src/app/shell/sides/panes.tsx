import { lazy, type ReactNode, Suspense } from 'react'
import { useWords } from '#views/parts/useWords.ts'
import type { Pane } from '#views/stage/RoomsGraph.tsx'
import type { Words } from '#words/words.ts'

const fetchSequence = () => import('#views/sequence/Sequence.tsx')
const fetchCompare = () => import('#app/shell/CompareServers.tsx')
const fetchCode = () => import('#app/own/CodePane.tsx')
const fetchSearch = () => import('#app/search/SearchPane.tsx')

const Sequence = lazy(async () => ({ default: (await fetchSequence()).Sequence }))
const CompareServers = lazy(async () => ({ default: (await fetchCompare()).CompareServers }))
const Code = lazy(async () => ({ default: (await fetchCode()).CodePane }))
const SearchPane = lazy(async () => ({ default: (await fetchSearch()).SearchPane }))

/** What can be looked at in the middle beside the rooms themselves, fetched apart from the page itself. */
export function panesOf({ search, shell }: Words): readonly Pane[] {
  return [
    { id: 'sequence', label: shell.panes.sequence, content: withFetching(<Sequence />) },
    { id: 'compare', label: shell.panes.compare, content: withFetching(<CompareServers />) },
    { id: 'code', label: shell.panes.code, content: withFetching(<Code />) },
    { id: 'search', label: search.tab, content: withFetching(<SearchPane />) },
  ]
}

function withFetching(content: ReactNode): ReactNode {
  return <Suspense fallback={<Fetching />}>{content}</Suspense>
}

function Fetching() {
  return <p className="counts-row">{useWords().shell.fetching}</p>
}

/** Fetches the panes, so that who looks need not wait. */
export const fetchPanes: readonly (() => Promise<unknown>)[] = [
  fetchSequence,
  fetchCompare,
  fetchCode,
  fetchSearch,
]
