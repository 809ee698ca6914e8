import { create } from 'zustand'
import { startBrowserSearch } from '#host/browserSearch.ts'
import type { SearchTold } from '#host/serveSearch.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import type { Search } from '#search/finding.ts'
import type { SearchOptions } from '#search/search.ts'

/** The search that goes on, or the last that did. It stays when another pane is shown. */
interface SearchState {
  readonly options: SearchOptions | null
  readonly search: Search | null
  /** Why it could not go on. */
  readonly problem: string | readonly ScenarioProblem[] | null
}

export const useSearch = create<SearchState>(() => ({ options: null, search: null, problem: null }))

let stop: () => void = () => undefined

/** Searches anew; what was searched before is forgotten. */
export function startSearch(options: SearchOptions): void {
  stop()
  const { runsMax } = options
  const search: Search = { runs: 0, runsMax, steps: 0, failed: 0, findings: [], ended: null }
  useSearch.setState({ options, search, problem: null })
  const start = typeof options.server === 'string' ? startBrowserSearch : startApart
  stop = start(options, (told) =>
    useSearch.setState('search' in told ? { search: told.search } : { problem: told.problem }),
  )
}

/** Code of one's own is searched where it can reach nothing; that is fetched when it is needed. */
function startApart(options: SearchOptions, told: (told: SearchTold) => void): () => void {
  let isStopped = false
  let end = () => {
    isStopped = true
  }
  import('#host/sandbox/startSandboxSearch.ts').then(
    ({ startSandboxSearch }) => {
      if (!isStopped) end = startSandboxSearch(options, told)
    },
    (error: Error) => {
      if (!isStopped) told({ problem: error.message })
    },
  )
  return () => end()
}

/** Ends the search where it is; what it has found stays. */
export function stopSearch(): void {
  stop()
  const { search } = useSearch.getState()
  if (search && !search.ended) useSearch.setState({ search: { ...search, ended: 'stopped' } })
}

/** Whether it is still at work. */
export function isSearching({ search, problem }: SearchState): boolean {
  return search !== null && search.ended === null && problem === null
}
