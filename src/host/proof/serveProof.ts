import type { BringServer } from '#brought/bringServer.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import { type ProofAsk, type Proving, proveServer } from '#search/proof/proveServer.ts'

/** The page asks a worker of its own to try a server law by law. */
export interface ProofCall extends ProofAsk {
  readonly call: 'prove'
}

/** How far it is, or why it cannot go on. */
export type ProofTold =
  | { readonly proving: Proving }
  | { readonly problem: string | readonly ScenarioProblem[] }

/** Tries a server here and tells how far it is. Without `bring` code that comes with a scenario is not run. */
export async function serveProof(
  ask: ProofAsk,
  told: (told: ProofTold) => void,
  bring?: BringServer,
): Promise<void> {
  try {
    await proveServer(ask, { ...usualPorts, bring }, (now) => told({ proving: now }))
  } catch (error) {
    if (error instanceof InvalidScenario) return told({ problem: error.problems })
    told({ problem: error instanceof Error ? error.message : String(error) })
  }
}
