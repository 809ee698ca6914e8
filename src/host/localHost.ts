import { runResult } from '#reading/result/runResult.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import { Simulation } from '#simulation/simulation.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { settle } from './settle.ts'
import type { Run, WorldHost } from './worldHost.ts'

/** Events that fit into Node's usual heap. */
const nodeTraceEventsMax = 3_000_000

/** Runs a world right here: in Node, or inside the page's worker. */
export class LocalHost implements WorldHost {
  #world: Simulation | null = null
  /** The world that is at work now. */
  #atWork: Simulation | null = null
  readonly #empty: Scenario
  readonly #traceEventsMax: number

  /**
   * `empty` is the scenario that single steps are done on before any run; `traceEventsMax` is how
   * many events a trace may have here.
   */
  constructor(empty: Scenario, traceEventsMax = nodeTraceEventsMax) {
    this.#empty = empty
    this.#traceEventsMax = traceEventsMax
  }

  async run(scenario: Scenario): Promise<Run> {
    const world = await this.#played(scenario)
    this.#world?.dispose()
    this.#world = world
    return runOf(scenario, world)
  }

  async runOnly(scenario: Scenario): Promise<Run> {
    const world = await this.#played(scenario)
    world.dispose()
    return runOf(scenario, world)
  }

  async step(step: Step): Promise<readonly TraceEvent[]> {
    this.#world ??= this.#worldOf(this.#empty)
    const { trace } = this.#world.recorder
    const before = trace.length
    this.#atWork = this.#world
    await this.#world.perform(step)
    await this.#world.rest()
    this.#atWork = null
    return trace.slice(before)
  }

  stop(): void {
    this.#atWork?.halt()
  }

  /** Events of the world that is at work now; null while none is. */
  get eventsSoFar(): number | null {
    return this.#atWork?.recorder.trace.length ?? null
  }

  async #played(scenario: Scenario): Promise<Simulation> {
    const world = this.#worldOf(scenario)
    this.#atWork = world
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

  #worldOf({ seed, server, settings }: Scenario): Simulation {
    const traceEventsMax = this.#traceEventsMax
    return new Simulation({ seed, server, settings, settle, traceEventsMax })
  }
}

function runOf(scenario: Scenario, { recorder, world }: Simulation): Run {
  return { result: runResult(scenario, recorder.trace, world), trace: [...recorder.trace] }
}
