import { create } from 'zustand'
import type { Brought } from '#scenario/brought.ts'
import type { Scenario } from '#scenario/format.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { showPane } from '#store/commands/showPane.ts'
import { store } from '#store/store.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** A scenario with code of somebody else's, which waits to be read. */
interface Offered {
  readonly scenario: Scenario
  /** What brought it: a link, or a file by its name. */
  readonly from: string
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
}

/** Code of one's own while it is written: what of it runs is in the scenario. */
export const useOwnCode = create<OwnCode>(() => ({
  draft: null,
  offered: null,
  problem: null,
  isRunning: false,
  edition: 0,
}))

const usualName = 'my-manager.ts'
let last: Brought | null = null

/** Opens the editor with what was written last, or with the pattern. */
export async function openOwnCode(): Promise<void> {
  const { server } = store.getState().scenario
  put(typeof server === 'object' ? server : (last ?? (await usualCode())))
  showPane('code')
}

async function usualCode(): Promise<Brought> {
  const { synchronous } = await import('./templates/synchronous.ts')
  return { name: usualName, source: synchronous }
}

/** Closes the editor. What stood in it is there when it is opened again. */
export function closeOwnCode(): void {
  useOwnCode.setState({ draft: null, offered: null, problem: null })
}

/** Puts another text into the editor. */
export function put(code: Brought): void {
  const { edition } = useOwnCode.getState()
  last = code
  useOwnCode.setState({ draft: code, problem: null, edition: edition + 1 })
}

/** Somebody writes. */
export function edit(source: string): void {
  const { draft } = useOwnCode.getState()
  last = { name: usualName, ...(draft ?? last), source }
  useOwnCode.setState({ draft: last, problem: null })
}

/** Shows code that came with a scenario, and runs nothing of it. */
export function offerCode(scenario: Scenario, from: string, then: Offered['then']): void {
  if (typeof scenario.server === 'string') return
  put(scenario.server)
  useOwnCode.setState({ offered: { scenario, from, then } })
  showPane('code')
}

/** Runs what stands in the editor: on the scenario that brought it, or on what was done so far. */
export async function runOwnCode(): Promise<void> {
  const { draft, offered, isRunning } = useOwnCode.getState()
  if (!draft || isRunning) return
  useOwnCode.setState({ isRunning: true, problem: null })
  try {
    const scenario = offered?.scenario ?? store.getState().scenario
    const { trace } = await runScenario({ ...scenario, server: draft })
    offered?.then(trace)
    useOwnCode.setState({ offered: null })
  } catch (error) {
    useOwnCode.setState({ problem: { error } })
  } finally {
    useOwnCode.setState({ isRunning: false })
  }
}
