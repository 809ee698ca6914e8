import type { Scenario } from '#scenario/format.ts'
import type { Search } from './finding.ts'
import type { Searcher } from './searcher.ts'
import { searchLimits } from './searchLimits.ts'
import { WaysFound } from './waysFound.ts'

/** What is searched, and for how long. */
export interface SearchOptions {
  /** The server under test, as a scenario names it. */
  readonly server: Scenario['server']
  /** The same seed finds the same. */
  readonly seed: number
  /** Worlds that are tried; what is found is made small in worlds beside them. */
  readonly runsMax: number
  /** Steps that are done in them, if that is less; no limit when it is left out. */
  readonly stepsMax?: number
  /** Failures after which it ends; it goes on to the end when it is left out. */
  readonly findingsMax?: number
}

/** Where the search says how far it is, and asks whether it is to stop. */
export interface Watch {
  readonly progress?: (search: Search) => void
  readonly stopped?: () => boolean
}

/**
 * Looks for ways to break a server, run after run, and goes on after the first. The same options
 * give the same findings, on however many threads the searcher works.
 */
export async function search(
  options: SearchOptions,
  searcher: Searcher,
  { progress = () => undefined, stopped = () => false }: Watch = {},
): Promise<Search> {
  const { runsMax, stepsMax = Number.POSITIVE_INFINITY, findingsMax } = options
  const found = new WaysFound(searcher)
  let [runs, steps, failed] = [0, 0, 0]
  const state = (ended: Search['ended']): Search => {
    return { runs, runsMax, steps, failed, findings: found.list, ended }
  }
  const why = (): Search['ended'] => {
    if (stopped()) return 'stopped'
    if (found.list.length >= (findingsMax ?? Number.POSITIVE_INFINITY)) return 'findings'
    if (steps >= stepsMax) return 'steps'
    return runs >= runsMax ? 'runs' : null
  }
  const pieces = new Pieces(options, searcher)
  for (let ended = why(); ; ended = why()) {
    progress(state(ended))
    if (ended) return state(ended)
    const piece = await pieces.next()
    for (const hit of piece.hits) {
      if (found.list.length < (findingsMax ?? Number.POSITIVE_INFINITY)) await found.add(hit)
    }
    runs += piece.runs
    steps += piece.steps
    failed += piece.hits.length
  }
}

/** Runs in pieces, some of them ahead, taken in their order: so threads change nothing. */
class Pieces {
  readonly #options: SearchOptions
  readonly #searcher: Searcher
  #ahead: ReturnType<Searcher['tryRuns']>[] = []
  #next = 0

  constructor(options: SearchOptions, searcher: Searcher) {
    this.#options = options
    this.#searcher = searcher
  }

  next(): ReturnType<Searcher['tryRuns']> {
    const { server, seed, runsMax } = this.#options
    while (this.#ahead.length < this.#searcher.lanes && this.#next < runsMax) {
      const from = this.#next
      this.#next = Math.min(runsMax, from + searchLimits.runsPerPiece)
      const piece = this.#searcher.tryRuns({ server, seed, from, to: this.#next })
      // Whoever waits for it hears of a failure; nobody may, once the search has ended.
      piece.catch(() => undefined)
      this.#ahead.push(piece)
    }
    return this.#ahead.shift() as ReturnType<Searcher['tryRuns']>
  }
}
