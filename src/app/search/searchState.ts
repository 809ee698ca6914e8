import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { startFetched } from '#app/startFetched.ts'
import { startBrowserSearch } from '#host/browserSearch.ts'
import type { SearchTold } from '#host/serveSearch.ts'
import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import type { Search } from '#search/finding.ts'
import type { SearchOptions } from '#search/search.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import { useLab } from '#views/parts/useLab.ts'

/** The search that goes on, or the last that did. It stays when another pane is shown. */
interface SearchState {
  readonly options: SearchOptions | null
  readonly search: Search | null
  /** Why it could not go on. */
  readonly problem: WhyNotDone | null
  readonly stop: () => void
}

const searchOf = ofLab(() =>
  createStore<SearchState>(() => ({
    options: null,
    search: null,
    problem: null,
    stop: () => undefined,
  })),
)

/** Reads from the search of the lab around it. */
export function useSearch<T>(select: (state: SearchState) => T): T {
  const lab = useLab()
  return useStore(searchOf(lab), select)
}

/** Searches anew; what was searched before is forgotten. */
export function startSearch(lab: Lab, options: SearchOptions): void {
  const state = searchOf(lab)
  state.getState().stop()
  const { runsMax } = options
  const search: Search = { runs: 0, runsMax, steps: 0, failed: 0, findings: [], ended: null }
  state.setState({ options, search, problem: null })
  const start = typeof options.server === 'string' ? startBrowserSearch : searchApart
  const stop = start(options, (told) =>
    state.setState('search' in told ? { search: told.search } : { problem: told.problem }),
  )
  state.setState({ stop })
}

/** Code of one's own is searched where it can reach nothing; that is fetched when it is needed. */
function searchApart(options: SearchOptions, told: (told: SearchTold) => void): () => void {
  const fetched = import('#host/sandbox/startSandboxSearch.ts')
  return startFetched(
    fetched.then((module) => module.startSandboxSearch),
    options,
    told,
  )
}

/** Ends the search where it is; what it has found stays. */
export function stopSearch(lab: Lab): void {
  const { search, stop } = searchOf(lab).getState()
  stop()
  if (search && !search.ended) searchOf(lab).setState({ search: { ...search, ended: 'stopped' } })
}

/** Whether it is still at work. */
export function isSearching({ search, problem }: SearchState): boolean {
  return search !== null && search.ended === null && problem === null
}
