import type { SearchOptions } from '#search/search.ts'
import type { SearchAsk, SearchTold } from './serveSearch.ts'
import { SilenceWatch } from './silenceWatch.ts'
import type { Thread } from './threadHost.ts'

/** How long a thread may say nothing, and what is told then. */
interface Silence {
  readonly msMax: number
  readonly text: string
}

/**
 * Searches in a thread, and tells how far it is until it has ended; a thread that must not be silent
 * is given up when it is. What it returns stops it at once; nothing is told after that.
 */
export function searchIn(
  thread: Thread<SearchAsk, SearchTold>,
  options: SearchOptions,
  told: (told: SearchTold) => void,
  silence?: Silence,
): () => void {
  const watch = silence && new SilenceWatch(silence.msMax, () => fail(silence.text))
  const stop = () => {
    watch?.end()
    thread.terminate()
  }
  const fail = (problem: string) => {
    stop()
    told({ problem })
  }
  thread.onmessage = ({ data }) => {
    watch?.heard()
    if ('isAlive' in data) return
    if (!('search' in data) || data.search.ended) stop()
    told(data)
  }
  thread.onerror = ({ message }) => fail(message ?? 'its worker could not be loaded')
  watch?.begin()
  thread.postMessage({ call: 'search', options })
  return stop
}
