import { futuresIn } from '#host/futures/futuresIn.ts'
import type { FuturesCall, FuturesTold } from '#host/futures/serveFutures.ts'
import type { FuturesAsk } from '#search/futures/futures.ts'
import { codeSilence } from './codeSilence.ts'
import { SandboxThread } from './sandboxThread.ts'

/** Plays the futures of code that was brought, where it can reach nothing; else as in the page's own worker. */
export function startSandboxFutures(
  ask: FuturesAsk,
  told: (told: FuturesTold) => void,
): () => void {
  return futuresIn(new SandboxThread<FuturesCall, FuturesTold>(), ask, told, codeSilence)
}
