import { proofIn } from '#host/proof/proofIn.ts'
import type { ProofCall, ProofTold } from '#host/proof/serveProof.ts'
import type { ProofAsk } from '#search/proof/proveServer.ts'
import { codeSilence } from './codeSilence.ts'
import { SandboxThread } from './sandboxThread.ts'

/** Tries code that was brought, law by law, where it can reach nothing. */
export function startSandboxProof(ask: ProofAsk, told: (told: ProofTold) => void): () => void {
  return proofIn(new SandboxThread<ProofCall, ProofTold>(), ask, told, codeSilence)
}
