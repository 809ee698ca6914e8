import type { SearchOptions } from '#search/search.ts'
import type { SearchAsk, SearchTold } from './serveSearch.ts'

/**
 * Searches in a Web Worker of its own, and tells how far it is until it has ended. What it returns
 * stops it at once, whatever the worker is at; nothing is told after that.
 */
export function startBrowserSearch(
  options: SearchOptions,
  told: (told: SearchTold) => void,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<SearchTold>) => {
    if (!('search' in data) || data.search.ended) worker.terminate()
    told(data)
  }
  worker.onerror = ({ message }) => {
    worker.terminate()
    told({ problem: message ?? 'its worker could not be loaded' })
  }
  worker.postMessage({ call: 'search', options } satisfies SearchAsk)
  return () => worker.terminate()
}
