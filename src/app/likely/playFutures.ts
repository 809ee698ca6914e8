import { startFetched } from '#app/startFetched.ts'
import { browserThread } from '#host/browserThread.ts'
import { futuresIn } from '#host/futures/futuresIn.ts'
import type { FuturesTold } from '#host/futures/serveFutures.ts'
import type { FuturesAsk } from '#search/futures/futures.ts'
import type { Lab } from '#store/lab.ts'
import { likelyOf, noFutures } from './likelyState.ts'

/** The same run has the same futures, whoever looks. */
const seed = 1

/** Plays the futures of the run that is shown; those of another are forgotten. */
export function playFutures(lab: Lab): void {
  hideFutures(lab)
  const state = likelyOf(lab)
  const { scenario } = lab.store.getState()
  state.setState({ ...noFutures, of: scenario })
  const start = typeof scenario.server === 'string' ? futuresHere : futuresApart
  const stop = start({ scenario, seed }, (told) => state.setState(told))
  state.setState({ stop })
}

/** Ends it where it is; what was played stays. */
export function stopFutures(lab: Lab): void {
  const { stop, futures } = likelyOf(lab).getState()
  stop()
  if (futures?.ended === null || futures === null) likelyOf(lab).setState({ isStopped: true })
}

/** Ends it, and forgets what was played. */
export function hideFutures(lab: Lab): void {
  likelyOf(lab).getState().stop()
  likelyOf(lab).setState(noFutures)
}

function futuresHere(ask: FuturesAsk, told: (told: FuturesTold) => void): () => void {
  return futuresIn(browserThread(), ask, told)
}

/** Code of one's own is played where it can reach nothing; that is fetched when it is needed. */
function futuresApart(ask: FuturesAsk, told: (told: FuturesTold) => void): () => void {
  const fetched = import('#host/sandbox/startSandboxFutures.ts')
  return startFetched(
    fetched.then((module) => module.startSandboxFutures),
    ask,
    told,
  )
}
