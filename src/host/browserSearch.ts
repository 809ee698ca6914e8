import type { SearchOptions } from '#search/search.ts'
import { searchIn } from './searchIn.ts'
import type { SearchTold } from './serveSearch.ts'

/**
 * Searches in a Web Worker of its own, and tells how far it is until it has ended. What it returns
 * stops it at once, whatever the worker is at; nothing is told after that.
 */
export function startBrowserSearch(
  options: SearchOptions,
  told: (told: SearchTold) => void,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return searchIn(worker, options, told)
}
