import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Brought } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { showPane } from '#store/commands/showPane.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { useLab } from '#views/parts/useLab.ts'
import type { Saying } from '#words/said.ts'

/** A scenario with code of somebody else's, which waits to be read. */
interface Offered {
  readonly scenario: Scenario
  /** What brought it: a link, or a file by its name. */
  readonly from: Saying
  /** Shows the moment that was asked for, once it has run. */
  readonly then: (trace: readonly TraceEvent[]) => void
}

interface OwnCode {
  /** What stands in the editor; null while nobody writes anything. */
  readonly draft: Brought | null
  readonly offered: Offered | null
  /** Why it could not be run, as it stands. */
  readonly problem: { readonly error: unknown } | null
  readonly isRunning: boolean
  /** Which text the editor was given last: another one takes the place of what stands in it. */
  readonly edition: number
  /** What was written last, be the editor open or not. */
  readonly last: Brought | null
  /** The server whose flaw is to be mended in it; null while nobody mends. */
  readonly mends: string | null
}

/** Code of one's own while it is written: what of it runs is in the scenario. */
const ownCodeOf = ofLab(() =>
  createStore<OwnCode>(() => ({
    draft: null,
    offered: null,
    problem: null,
    isRunning: false,
    edition: 0,
    last: null,
    mends: null,
  })),
)

/** What is written in the lab around it. */
export function useOwnCode(): OwnCode {
  const lab = useLab()
  return useStore(ownCodeOf(lab))
}

const usualName = 'my-manager.ts'

/** Opens the editor with what was written last, or with the pattern. */
export async function openOwnCode(lab: Lab): Promise<void> {
  const { server } = lab.store.getState().scenario
  putInEditor(
    lab,
    typeof server === 'object' ? server : (ownCodeOf(lab).getState().last ?? (await usualCode())),
  )
  showPane(lab, 'code')
}

async function usualCode(): Promise<Brought> {
  const { synchronous } = await import('./templates/synchronous.ts')
  return { name: usualName, source: synchronous }
}

/** Closes the editor. What stood in it is there when it is opened again. */
export function closeOwnCode(lab: Lab): void {
  ownCodeOf(lab).setState({ draft: null, offered: null, problem: null, mends: null })
}

/** Puts another text into the editor. */
export function putInEditor(lab: Lab, code: Brought): void {
  const { edition } = ownCodeOf(lab).getState()
  ownCodeOf(lab).setState({
    ...{ draft: code, last: code, problem: null, mends: null },
    edition: edition + 1,
  })
}

/** Puts the code with a server's flaw into the editor, to be mended, and runs it on the live scenario. */
export async function mendOwn(lab: Lab, server: string, source: string): Promise<void> {
  putInEditor(lab, { name: `${server}.ts`, source })
  ownCodeOf(lab).setState({ mends: server })
  showPane(lab, 'code')
  await runOwnCode(lab)
}

/** Somebody writes. */
export function edit(lab: Lab, source: string): void {
  const { draft, last } = ownCodeOf(lab).getState()
  const written = { name: usualName, ...(draft ?? last), source }
  ownCodeOf(lab).setState({ draft: written, last: written, problem: null })
}

/** Shows code that came with a scenario, and runs nothing of it. */
export function offerCode(lab: Lab, scenario: Scenario, from: Saying, then: Offered['then']): void {
  if (typeof scenario.server === 'string') return
  putInEditor(lab, scenario.server)
  ownCodeOf(lab).setState({ offered: { scenario, from, then } })
  showPane(lab, 'code')
}

/** Runs what stands in the editor: on the scenario that brought it, or on what was done so far. */
export async function runOwnCode(lab: Lab): Promise<void> {
  const { draft, offered, isRunning } = ownCodeOf(lab).getState()
  if (!draft || isRunning) return
  ownCodeOf(lab).setState({ isRunning: true, problem: null })
  try {
    const scenario = offered?.scenario ?? lab.store.getState().scenario
    const { trace } = await runScenario(lab, { ...scenario, server: draft })
    offered?.then(trace)
    ownCodeOf(lab).setState({ offered: null })
  } catch (error) {
    ownCodeOf(lab).setState({ problem: { error } })
  } finally {
    ownCodeOf(lab).setState({ isRunning: false })
  }
}
