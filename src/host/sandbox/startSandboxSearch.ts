import { searchIn } from '#host/searchIn.ts'
import type { SearchAsk, SearchTold } from '#host/serveSearch.ts'
import type { SearchOptions } from '#search/search.ts'
import { codeSilence } from './codeSilence.ts'
import { SandboxThread } from './sandboxThread.ts'

/**
 * Searches code that was brought, where it can reach nothing; else as in the page's own worker. Code
 * that lets nothing else run ends the search, and that is told.
 */
export function startSandboxSearch(
  options: SearchOptions,
  told: (told: SearchTold) => void,
): () => void {
  return searchIn(new SandboxThread<SearchAsk, SearchTold>(), options, told, codeSilence)
}
