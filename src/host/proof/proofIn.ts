import type { Thread } from '#host/threadHost.ts'
import { type Silence, workIn } from '#host/workIn.ts'
import type { ProofAsk } from '#search/proof/proveServer.ts'
import type { ProofCall, ProofTold } from './serveProof.ts'

/** Tries a server in a thread, law by law, and tells how far it is: see {@link workIn}. */
export function proofIn(
  thread: Thread<ProofCall, ProofTold>,
  ask: ProofAsk,
  told: (told: ProofTold) => void,
  silence?: Silence,
): () => void {
  const isOver = (said: ProofTold) => !('proving' in said) || said.proving.laws !== null
  return workIn(thread, { ask: { call: 'prove', ...ask }, told, isOver, silence })
}
