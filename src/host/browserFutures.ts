import type { FuturesAsk } from '#search/futures/futures.ts'
import { futuresIn } from './futures/futuresIn.ts'
import type { FuturesTold } from './futures/serveFutures.ts'

/** Plays the futures of a run in a Web Worker of its own: see {@link futuresIn}. */
export function startBrowserFutures(
  ask: FuturesAsk,
  told: (told: FuturesTold) => void,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return futuresIn(worker, ask, told)
}
