import { create } from 'zustand'
import { startBrowserSearch } from '#host/browserSearch.ts'
import type { Search, SearchOptions } from '#search/search.ts'

/** The search that goes on, or the last that did. It stays when another pane is shown. */
interface SearchState {
  readonly options: SearchOptions | null
  readonly search: Search | null
  /** Why it could not go on. */
  readonly problem: string | null
}

export const useSearch = create<SearchState>(() => ({ options: null, search: null, problem: null }))

let stop: () => void = () => undefined

/** Searches anew; what was searched before is forgotten. */
export function startSearch(options: SearchOptions): void {
  stop()
  const { runsMax } = options
  const search: Search = { runs: 0, runsMax, steps: 0, failed: 0, findings: [], ended: null }
  useSearch.setState({ options, search, problem: null })
  stop = startBrowserSearch(options, (told) =>
    useSearch.setState('search' in told ? { search: told.search } : { problem: told.problem }),
  )
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
