import type { BringServer } from '#brought/bringServer.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { type WhyNotDone, whyNotDone } from '#scenario/problems/notDone.ts'
import { type ProofAsk, type Proving, proveServer } from '#search/proof/proveServer.ts'

/** The page asks a worker of its own to try a server law by law. */
export interface ProofCall extends ProofAsk {
  readonly call: 'prove'
}

/** How far it is, or why it cannot go on. */
export type ProofTold = { readonly proving: Proving } | { readonly problem: WhyNotDone }

/** Tries a server here and tells how far it is. Without `bring` code that comes with a scenario is not run. */
export async function serveProof(
  ask: ProofAsk,
  told: (told: ProofTold) => void,
  bring?: BringServer,
): Promise<void> {
  try {
    await proveServer(ask, { ...usualPorts, bring }, (now) => told({ proving: now }))
  } catch (error) {
    told({ problem: whyNotDone(error) })
  }
}
