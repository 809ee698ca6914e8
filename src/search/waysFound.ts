import type { Finding } from './finding.ts'
import type { Hit, Searcher } from './searcher.ts'
import { searchLimits } from './searchLimits.ts'

/** What was found, each way once: the same law, broken by the same kind of last step, is the same way. */
export class WaysFound {
  readonly #searcher: Searcher
  #byWay = new Map<string, Finding>()
  #seen = new Set<string>()
  #shrinks = new Map<string, number>()

  constructor(searcher: Searcher) {
    this.#searcher = searcher
  }

  get list(): readonly Finding[] {
    return [...this.#byWay.values()]
  }

  /** Makes it small, unless one like it was already; keeps it when it is new, or smaller. */
  async add({ run, scenario, failure }: Hit): Promise<void> {
    const { law, shape, verb } = failure
    const kind = JSON.stringify([law, shape, verb])
    const shrinks = this.#shrinks.get(law) ?? 0
    if (this.#seen.has(kind) || shrinks >= searchLimits.shrinksPerLawMax) return
    this.#seen.add(kind)
    this.#shrinks.set(law, shrinks + 1)
    const { runs, ...small } = await this.#searcher.shrink({ scenario, failure })
    const way = JSON.stringify([law, small.failure.verb])
    const known = this.#byWay.get(way)
    if (known && known.scenario.steps.length <= small.scenario.steps.length) return
    const stepsBefore = scenario.steps.length
    this.#byWay.set(way, { ...small, run: known?.run ?? run + 1, stepsBefore, shrinkRuns: runs })
  }
}
