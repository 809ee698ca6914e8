import { type RunResult, runResult } from '#reading/result/runResult.ts'
import { checkSteps, StepsSoFar } from '#scenario/checkSteps.ts'
import { withSteps } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { parseStep } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { Simulation } from '#simulation/simulation.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { engineHash } from './engineHash.ts'
import { usualPorts } from './usualPorts.ts'
import type { Played, Run, WorldHost } from './worldHost.ts'

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
  /** What the live world has done, and what the next step is checked against. */
  #live: Scenario
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
    this.#live = empty
    this.#options = options
  }

  /** As `play`, and what it came to as well. */
  async run(scenario: Scenario): Promise<Run> {
    const played = await this.play(scenario)
    return { ...played, result: await this.result() }
  }

  async runOnly(scenario: Scenario): Promise<Run> {
    const world = await this.#played(scenario)
    world.dispose()
    return { ...playedOf(world), result: resultOf(scenario, world) }
  }

  /** As `run`, for who asks later what it came to, or never. */
  async play(scenario: Scenario): Promise<Played> {
    const world = await this.#played(scenario)
    this.#world?.dispose()
    this.#world = world
    this.#live = scenario
    this.#steps = soFar(scenario.steps)
    return playedOf(world)
  }

  /** As `runOnly`, without what it came to. */
  async playOnly(scenario: Scenario): Promise<Played> {
    const world = await this.#played(scenario)
    world.dispose()
    return playedOf(world)
  }

  async result(): Promise<RunResult> {
    this.#world ??= this.#worldOf(this.#empty)
    return resultOf(this.#live, this.#world)
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
      if (problems.length > 0) this.#steps = soFar(this.#live.steps)
      assertNoProblems(problems)
      this.#steps.add(step)
    }
    this.#live = withSteps(this.#live, steps)
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

function playedOf(world: Simulation): Played {
  return { ...factsOf(world), trace: world.recorder.trace.slice() }
}

function resultOf(scenario: Scenario, simulation: Simulation): RunResult {
  const { recorder, world } = simulation
  const result = runResult(scenario, recorder.trace, world, engineHash())
  return { ...result, ...factsOf(simulation) }
}

/** What of a run is no event. */
function factsOf({ server: { unjudged, reading } }: Simulation): Omit<Played, 'trace'> {
  const notJudged = [...(unjudged ?? [])].map(([law, why]) => ({ law, why }))
  return { ...(unjudged ? { notJudged } : {}), ...(reading ? { reading } : {}) }
}
