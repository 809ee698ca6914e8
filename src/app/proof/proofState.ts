import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { startFetched } from '#app/startFetched.ts'
import { browserThread } from '#host/browserThread.ts'
import { proofIn } from '#host/proof/proofIn.ts'
import type { ProofTold } from '#host/proof/serveProof.ts'
import type { ServerNamed } from '#scenario/brought.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import type { ProofAsk, Proving } from '#search/proof/proveServer.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import { useLab } from '#views/parts/useLab.ts'

/** As many random worlds as the command line tries. */
const runs = 500

interface ProofState {
  /** The server that is, or was, judged. */
  readonly server: ServerNamed | null
  readonly proving: Proving | null
  readonly problem: WhyNotDone | null
  readonly stop: () => void
}

const nothing: ProofState = { server: null, proving: null, problem: null, stop: () => undefined }
const proofOf = ofLab(() => createStore<ProofState>(() => nothing))

/** Reads from what was judged in the lab around it. */
export function useProof<T>(select: (state: ProofState) => T): T {
  return useStore(proofOf(useLab()), select)
}

/** Judges a server law by law; what was judged before is forgotten. */
export function judgeServer(lab: Lab, server: ServerNamed): void {
  stopJudging(lab)
  const state = proofOf(lab)
  state.setState({ ...nothing, server })
  const stop = startFetched(startOn(server), { server, seed: 1, runs }, (told) =>
    state.setState(told),
  )
  state.setState({ stop })
}

/** Every scenario that comes with Roomscope, and the defects of the pattern; fetched when it is needed. */
async function builtIn(): Promise<Pick<ProofAsk, 'scenarios' | 'defects'>> {
  const { library } = await import('#scenario/library/library.ts')
  const { defectScenes: defects } = await import('#search/proof/defectScenes.ts')
  const scenarios = library.flatMap((entry) => {
    const parsed = parseScenario(entry)
    return parsed.ok ? [parsed.scenario] : []
  })
  return { scenarios, defects }
}

type Start = (ask: ProofAsk, told: (told: ProofTold) => void) => () => void

/** What judges a server, with the scenarios and the defects that it is judged by. */
async function startOn(server: ServerNamed) {
  const [by, start] = await Promise.all([builtIn(), judgeOf(server)])
  return (ask: Omit<ProofAsk, keyof typeof by>, told: (told: ProofTold) => void) =>
    start({ ...ask, ...by }, told)
}

/** Code of one's own is judged where it can reach nothing; that is fetched when it is needed. */
async function judgeOf(server: ServerNamed): Promise<Start> {
  if (typeof server === 'string') return (ask, told) => proofIn(browserThread(), ask, told)
  return (await import('#host/sandbox/startSandboxProof.ts')).startSandboxProof
}

/** Ends it, and forgets what was judged. */
export function stopJudging(lab: Lab): void {
  proofOf(lab).getState().stop()
  proofOf(lab).setState(nothing)
}
