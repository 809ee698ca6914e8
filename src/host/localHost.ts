import { runResult } from '#reading/result/runResult.ts'
import { checkSteps, StepsSoFar } from '#scenario/checkSteps.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { parseStep } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { engineHash } from './engineHash.ts'
import { usualPorts } from './usualPorts.ts'
import type { Run, WorldHost } from './worldHost.ts'

/** Events that fit into Node's usual heap. */
const nodeTraceEventsMax = 3_000_000

/** What a world that runs here may have, and what else it stands on than is usual. */
export interface LocalHostOptions extends Partial<WorldPorts> {
  /** Events that a trace may have here. */
  readonly traceEventsMax?: number
  /** Bytes that a trace may have here. */
  readonly traceBytesMax?: number
}

/** Runs a world right here: in Node, or inside the page's worker. */
export class LocalHost implements WorldHost {
  #world: Simulation | null = null
  /** The steps that the live world has done, and what the next is checked against. */
  #done: readonly Step[] = []
  #steps = new StepsSoFar()
  /** The world that is at work now. */
  #atWork: Simulation | null = null
  /** Where in its trace the call began that is under way, or was last; and how many events were taken since. */
  #begun = 0
  #taken = 0
  readonly #empty: Scenario
  readonly #options: LocalHostOptions

  /** `empty` is the scenario that single steps are done on before any run. */
  constructor(empty: Scenario, options: LocalHostOptions = {}) {
    this.#empty = empty
    this.#options = options
  }

  async run(scenario: Scenario): Promise<Run> {
    const world = await this.#played(scenario)
    this.#world?.dispose()
    this.#world = world
    this.#done = scenario.steps
    this.#steps = soFar(this.#done)
    return runOf(scenario, world)
  }

  async runOnly(scenario: Scenario): Promise<Run> {
    const world = await this.#played(scenario)
    world.dispose()
    return runOf(scenario, world)
  }

  step(step: Step): Promise<readonly TraceEvent[]> {
    return this.steps([step])
  }

  async steps(steps: readonly Step[]): Promise<readonly TraceEvent[]> {
    this.#world ??= this.#worldOf(this.#empty)
    this.#addAll(steps)
    const { trace } = this.#world.recorder
    const before = trace.length
    this.#begin(this.#world)
    try {
      for (const step of steps) {
        await this.#world.perform(step)
        await this.#world.rest()
      }
    } finally {
      this.#atWork = null
    }
    return trace.slice(before)
  }

  stop(): void {
    this.#atWork?.halt()
  }

  /** Events of the world that is at work now; null while none is. */
  get eventsSoFar(): number | null {
    return this.#atWork?.recorder.trace.length ?? null
  }

  /** Events of the call that is under way, or was last, which were taken before it was over. */
  get taken(): number {
    return this.#taken
  }

  /** Takes events of the world that is at work, so many at most: the next that change no more. */
  takeEvents(most: number): readonly TraceEvent[] {
    if (!this.#atWork) return []
    const { trace, lasting } = this.#atWork.recorder
    const from = this.#begun + this.#taken
    const events = trace.slice(from, Math.min(from + most, lasting))
    this.#taken += events.length
    return events
  }

  /** How far virtual time is in the world that is at work now; 0 while none is. */
  get virtualMsSoFar(): number {
    return this.#atWork?.queue.nowMs ?? 0
  }

  async #played(scenario: Scenario): Promise<Simulation> {
    assertNoProblems(checkSteps(scenario.steps))
    const world = this.#worldOf(scenario)
    this.#begin(world)
    try {
      for (const step of scenario.steps) await world.perform(step)
      await world.rest()
    } catch (error) {
      world.dispose()
      throw error
    } finally {
      this.#atWork = null
    }
    return world
  }

  /** Where one of them does not fit, none is there. */
  #addAll(steps: readonly Step[]): void {
    for (const step of steps) {
      const parsed = parseStep(step)
      const problems = parsed.ok ? this.#steps.problemsOf(step) : parsed.problems
      if (problems.length > 0) this.#steps = soFar(this.#done)
      assertNoProblems(problems)
      this.#steps.add(step)
    }
    this.#done = this.#done.concat(steps)
  }

  #begin(world: Simulation): void {
    this.#atWork = world
    this.#begun = world.recorder.trace.length
    this.#taken = 0
  }

  #worldOf({ seed, server, settings }: Scenario): Simulation {
    const { traceEventsMax = nodeTraceEventsMax, ...ports } = this.#options
    return new Simulation({ ...usualPorts, ...ports, seed, server, settings, traceEventsMax })
  }
}

function soFar(steps: readonly Step[]): StepsSoFar {
  const known = new StepsSoFar()
  for (const step of steps) known.add(step)
  return known
}

function assertNoProblems(problems: readonly ScenarioProblem[]): void {
  if (problems.length > 0) throw new InvalidScenario(problems)
}

function runOf(scenario: Scenario, { recorder, world, server }: Simulation): Run {
  const result = runResult(scenario, recorder.trace, world, engineHash())
  const { unjudged, reading } = server
  const notJudged = [...(unjudged ?? [])].map(([law, why]) => ({ law, why }))
  const trace = recorder.trace.slice()
  const own = { ...(unjudged ? { notJudged } : {}), ...(reading ? { reading } : {}) }
  return { result: { ...result, ...own }, trace }
}
