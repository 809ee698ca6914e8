import type { BringServer } from '#brought/bringServer.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import { type Futures, type FuturesAsk, futures } from '#search/futures/futures.ts'

/** The page asks a worker of its own for the futures of a run. */
export interface FuturesCall extends FuturesAsk {
  readonly call: 'futures'
}

/** How far they are, or why they cannot be played. */
export type FuturesTold = { readonly futures: Futures } | { readonly problem: WhyNotDone }

/** Plays futures here and tells each moment. Without `bring` code that comes with a scenario is not run. */
export async function serveFutures(
  ask: FuturesAsk,
  told: (told: FuturesTold) => void,
  bring?: BringServer,
): Promise<void> {
  try {
    await futures(ask, { ...usualPorts, bring }, (now) => told({ futures: now }))
  } catch (error) {
    told({ problem: whyNotDone(error) })
  }
}
