import type { Automation } from '#host/automation.ts'
import { settle } from '#host/settle.ts'
import { type Held, holds } from '#reading/holds/holds.ts'
import { violationResults } from '#reading/result/runResult.ts'
import type { ToldResult, ToldViolation } from '#reading/result/toldResult.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario, parseStep } from '#scenario/parseScenario.ts'
import { found, type ScenarioProblem } from '#scenario/problems/problem.ts'
import { runForResult, runScenario } from '#store/commands/runScenario.ts'
import { appendStep } from '#store/commands/steps/appendStep.ts'
import { goTo } from '#store/commands/time/play.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import type { Lab } from '#store/lab.ts'
import { fold } from '#trace/fold.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { type WorldState, worldState } from '#trace/worldState.ts'
import { en } from '#words/en/en.ts'
import { foundText } from '#words/en/scenario.ts'
import { errorText, problemsText } from '#words/runs/problemWords.ts'
import { toldResult, toldViolation } from '#words/runs/toldResult.ts'
import { isGreeting } from './guide/watchFirstWorld.ts'

/** Tests read them, so they are of one language. */
const words = en.automation

/** What can be asked of a lab by hand. */
export function labCalls(lab: Lab): Automation {
  return {
    run: (value) => run(lab, value),
    step: (value) => step(lab, value),
    state: () => state(lab),
    holds: (value) => holdsNow(lab, value),
    violations: () => violations(lab),
    scenario: () => scenario(lab),
    trace: () => trace(lab),
    seek: (seq) => seekTo(lab, seq),
  }
}

async function run(lab: Lab, value: unknown): Promise<ToldResult> {
  const parsed = parseScenario(value)
  if (!parsed.ok) throw invalid(parsed.problems)
  const result = await runForResult(lab, parsed.scenario).catch(asTold)
  // What a crowd came to was a task of its own to read, and is another to copy.
  await settle()
  return structuredClone(toldResult(en, result))
}

async function step(lab: Lab, value: unknown): Promise<WorldState> {
  const parsed = parseStep(value)
  if (!parsed.ok) throw invalid(parsed.problems)
  if (isGreeting(lab)) await runScenario(lab, emptyScenario()).catch(asTold)
  await appendStep(lab, parsed.step).catch(asTold)
  seekEnd(lab)
  return state(lab)
}

async function state(lab: Lab): Promise<WorldState> {
  await lab.work
  const { trace } = lab.store.getState()
  return worldState(lab.timeline.worldAt(trace, trace.length - 1))
}

async function holdsNow(lab: Lab, value: unknown): Promise<Held> {
  const parsed = parseStep(value)
  if (!parsed.ok) throw invalid(parsed.problems)
  if ('do' in parsed.step) throw new Error(words.expectation)
  await lab.work
  const { trace } = lab.store.getState()
  return structuredClone(holds(parsed.step, fold(trace), trace))
}

async function violations(lab: Lab): Promise<ToldViolation[]> {
  await lab.work
  return violationResults(lab.store.getState().trace).map((one) => toldViolation(en, one))
}

async function scenario(lab: Lab): Promise<Scenario> {
  await lab.work
  return structuredClone(lab.store.getState().scenario)
}

async function trace(lab: Lab): Promise<TraceEvent[]> {
  await lab.work
  return structuredClone([...lab.store.getState().trace])
}

async function seekTo(lab: Lab, seq: unknown): Promise<WorldState> {
  await lab.work
  const last = lab.store.getState().trace.length - 1
  if (!Number.isInteger(seq) || (seq as number) < -1 || (seq as number) > last) {
    throw new Error(words.seek({ found: foundSeq(seq), last }))
  }
  goTo(lab, seq as number)
  return worldState(lab.store.getState().world)
}

/** A test or the console reads what is wrong in words. */
function asTold(error: unknown): never {
  throw new Error(errorText(en, error))
}

/** What JSON knows is shown as JSON: the text "1" is not the number. */
function foundSeq(seq: unknown): string {
  return typeof seq === 'symbol' ? words.symbol : foundText(found(seq))
}

function invalid(problems: readonly ScenarioProblem[]): Error {
  return new Error(problemsText(en, problems))
}
