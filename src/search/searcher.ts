import type { Scenario } from '#scenario/format.ts'
import { makeScenario } from './makeScenario.ts'
import type { Play } from './playWorld.ts'
import { type Failing, type Shrunk, shrink } from './shrink.ts'

/** Which runs are asked for: from `from` on, `to` left out. */
export interface RunsAsk {
  readonly server: Scenario['server']
  readonly seed: number
  readonly from: number
  readonly to: number
}

/** A run that failed, before it is made small. */
export interface Hit extends Failing {
  readonly run: number
}

/** What came of some runs. */
export interface Piece {
  readonly runs: number
  readonly steps: number
  readonly hits: readonly Hit[]
}

/** Who tries runs and makes failures small: here, or on many threads. */
export interface Searcher {
  /** Pieces of work that it does at one time. */
  readonly lanes: number
  readonly tryRuns: (ask: RunsAsk) => Promise<Piece>
  readonly shrink: (failing: Failing) => Promise<Shrunk>
}

/** Searches here, one world after the other. */
export function searchHere(play: Play): Searcher {
  return {
    lanes: 1,
    tryRuns: (ask) => tryRuns(ask, play),
    shrink: (failing) => shrink(failing, play),
  }
}

async function tryRuns({ server, seed, from, to }: RunsAsk, play: Play): Promise<Piece> {
  const hits: Hit[] = []
  let steps = 0
  for (let run = from; run < to; run++) {
    const scenario = makeScenario(seed, run, server)
    const played = await play(scenario)
    steps += played.steps
    if (played.failure) hits.push({ run, scenario, failure: played.failure })
  }
  return { runs: to - from, steps, hits }
}
