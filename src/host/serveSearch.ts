import type { BringServer } from '#brought/bringServer.ts'
import { type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import type { Search } from '#search/finding.ts'
import { playHere } from '#search/playWorld.ts'
import { type SearchOptions, search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { usualPorts } from './usualPorts.ts'

/** The page asks a worker of its own to search; it tells how far it is until it has ended. */
export interface SearchAsk {
  readonly call: 'search'
  readonly options: SearchOptions
}

/** How far the search is, or why it cannot go on. */
export type SearchTold = { readonly search: Search } | { readonly problem: WhyNotDone }

/**
 * Searches here and tells each piece of it. Who does not want more of it ends the worker. Without
 * `bring` code that comes with a scenario is not run, and that is told.
 */
export async function serveSearch(
  options: SearchOptions,
  told: (told: SearchTold) => void,
  bring?: BringServer,
): Promise<void> {
  try {
    await search(options, searchHere(playHere({ ...usualPorts, bring })), {
      progress: (now) => told({ search: now }),
    })
  } catch (error) {
    told({ problem: whyNotDone(error) })
  }
}
