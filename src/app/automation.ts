import type { Automation } from '#host/automation.ts'
import {
  type RunResult,
  type ViolationResult,
  violationResults,
} from '#reading/result/runResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { type Problem, parseScenario, parseStep } from '#scenario/parseScenario.ts'
import { shown } from '#scenario/problem.ts'
import { appendStep } from '#store/commands/appendStep.ts'
import { goTo } from '#store/commands/play.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { seekEnd } from '#store/commands/seek.ts'
import { session } from '#store/session.ts'
import { store } from '#store/store.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { type WorldState, worldState } from '#trace/worldState.ts'
import { en } from '#words/en/en.ts'
import { isGreeting } from './guide/watchFirstWorld.ts'

/** Tests read them, so they are of one language. */
const words = en.automation

/** Settles when the page has opened what it opens by itself. */
let started: Promise<void> = Promise.resolve()

/** Puts `window.roomscope` in place; what is asked of it waits for the page's own start. */
export function installAutomation(start: Promise<void>): void {
  started = start.catch(() => undefined)
  const automation: Automation = { run, step, state, violations, scenario, trace, seek: seekTo }
  window.roomscope = automation
}

async function run(value: unknown): Promise<RunResult> {
  const parsed = parseScenario(value)
  if (!parsed.ok) throw invalid(parsed.problems)
  await started
  const { result } = await runScenario(parsed.scenario)
  return structuredClone(result)
}

async function step(value: unknown): Promise<WorldState> {
  const parsed = parseStep(value)
  if (!parsed.ok) throw invalid(parsed.problems)
  await started
  if (isGreeting()) await runScenario(emptyScenario())
  await appendStep(parsed.step)
  seekEnd()
  return state()
}

async function state(): Promise<WorldState> {
  await workDone()
  return worldState(fold(store.getState().trace))
}

async function violations(): Promise<ViolationResult[]> {
  await workDone()
  return violationResults(store.getState().trace, en)
}

async function scenario(): Promise<Scenario> {
  await workDone()
  return structuredClone(store.getState().scenario)
}

async function trace(): Promise<TraceEvent[]> {
  await workDone()
  return structuredClone([...store.getState().trace])
}

async function seekTo(seq: unknown): Promise<WorldState> {
  await workDone()
  const last = store.getState().trace.length - 1
  if (!Number.isInteger(seq) || (seq as number) < -1 || (seq as number) > last) {
    throw new Error(words.seek({ found: foundSeq(seq), last }))
  }
  goTo(seq as number)
  return worldState(store.getState().world)
}

/** Settles when the page has started, and what was asked of the world before this is done. */
async function workDone(): Promise<void> {
  await started
  await session.work
}

/** What JSON knows is shown as JSON: the text "1" is not the number. */
function foundSeq(seq: unknown): string {
  return typeof seq === 'symbol' ? words.symbol : shown(seq)
}

function invalid(problems: readonly Problem[]): Error {
  return new Error(problems.map(({ text }) => text).join('\n'))
}
