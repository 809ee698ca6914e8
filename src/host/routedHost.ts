import type { RunResult } from '#reading/result/runResult.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { Heard, Played, WorldHost } from './worldHost.ts'

/**
 * Two hosts as one: what brings code of its own runs apart from the rest. The second host is there once
 * somebody needs it. Steps go where the live world is.
 */
export class RoutedHost implements WorldHost {
  readonly #usual: WorldHost
  readonly #startApart: () => Promise<WorldHost>
  #apart: WorldHost | null = null
  #live: WorldHost

  constructor(usual: WorldHost, startApart: () => Promise<WorldHost>) {
    this.#usual = usual
    this.#startApart = startApart
    this.#live = usual
  }

  async run(scenario: Scenario, heard?: Heard): Promise<Played> {
    const host = await this.#hostOf(scenario)
    const run = await host.run(scenario, heard)
    this.#live = host
    return run
  }

  async runOnly(scenario: Scenario, heard?: Heard): Promise<Played> {
    const host = await this.#hostOf(scenario)
    return host.runOnly(scenario, heard)
  }

  result(): Promise<RunResult> {
    return this.#live.result()
  }

  step(step: Step, heard?: Heard): Promise<readonly TraceEvent[]> {
    return this.#live.step(step, heard)
  }

  steps(steps: readonly Step[], heard?: Heard): Promise<readonly TraceEvent[]> {
    return this.#live.steps(steps, heard)
  }

  stop(): void {
    this.#usual.stop()
    this.#apart?.stop()
  }

  async #hostOf({ server }: Scenario): Promise<WorldHost> {
    if (typeof server === 'string') return this.#usual
    this.#apart ??= await this.#startApart()
    return this.#apart
  }
}
