import type { SearchOptions } from '#search/search.ts'
import type { SearchAsk, SearchTold } from './serveSearch.ts'
import type { Thread } from './threadHost.ts'
import { type Silence, workIn } from './workIn.ts'

/** Searches in a thread, and tells how far it is until it has ended: see {@link workIn}. */
export function searchIn(
  thread: Thread<SearchAsk, SearchTold>,
  options: SearchOptions,
  told: (told: SearchTold) => void,
  silence?: Silence,
): () => void {
  const isOver = (said: SearchTold) => !('search' in said) || said.search.ended !== null
  return workIn(thread, { ask: { call: 'search', options }, told, isOver, silence })
}
