import { identityOf } from './failure.ts'
import type { Finding } from './finding.ts'
import type { Hit, Searcher } from './searcher.ts'
import { searchLimits } from './searchLimits.ts'

/** What was found, each failure once: whatever leads there, what it is tells it from another. */
export class WaysFound {
  readonly #searcher: Searcher
  #found = new Map<string, Finding>()
  /** By what they are, the last steps of those that were made small. */
  #tried = new Map<string, Set<string>>()

  constructor(searcher: Searcher) {
    this.#searcher = searcher
  }

  get list(): readonly Finding[] {
    return [...this.#found.values()]
  }

  /** Makes it small, unless some like it were already; keeps it when it is new, or smaller. */
  async add({ run, scenario, failure }: Hit): Promise<void> {
    if (!this.#isWorthATry(identityOf(failure), failure.verb)) return
    const { runs, ...small } = await this.#searcher.shrink({ scenario, failure })
    // Making small holds on to what it is; it is asked again, of what is left.
    const identity = identityOf(small.failure)
    const known = this.#found.get(identity)
    if (known && known.scenario.steps.length <= small.scenario.steps.length) return
    const stepsBefore = scenario.steps.length
    this.#found.set(identity, {
      ...small,
      run: known?.run ?? run + 1,
      stepsBefore,
      shrinkRuns: runs,
    })
  }

  /** Another last step may lead to something smaller; after a few of them nothing does. */
  #isWorthATry(identity: string, verb: string): boolean {
    const verbs = this.#tried.get(identity) ?? new Set()
    if (verbs.has(verb) || verbs.size >= searchLimits.shrinksPerFindingMax) return false
    this.#tried.set(identity, verbs.add(verb))
    return true
  }
}
