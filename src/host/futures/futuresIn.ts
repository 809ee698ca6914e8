import type { Thread } from '#host/threadHost.ts'
import { type Silence, workIn } from '#host/workIn.ts'
import type { FuturesAsk } from '#search/futures/futures.ts'
import type { FuturesCall, FuturesTold } from './serveFutures.ts'

/** A thread that plays futures. */
type FuturesThread = Thread<FuturesCall, FuturesTold>

/** Plays the futures of a run in a thread, and tells each moment until all were tried: see {@link workIn}. */
export function futuresIn(
  thread: FuturesThread,
  ask: FuturesAsk,
  told: (told: FuturesTold) => void,
  silence?: Silence,
): () => void {
  const isOver = (said: FuturesTold) => !('futures' in said) || said.futures.ended !== null
  return workIn(thread, { ask: { call: 'futures', ...ask }, told, isOver, silence })
}
