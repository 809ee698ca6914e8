import type { Scenario } from '#scenario/format.ts'
import { Dice } from '#search/dice.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { firstLaw } from './firstLaw.ts'
import { playFuture } from './playFuture.ts'

/** How many futures of a moment went wrong. */
export interface MomentTried {
  /** How many events there were before it. */
  readonly events: number
  readonly broken: number
}

/** What random futures of a run came to, as far as they were played. */
export interface Futures {
  /** The law that the run breaks; null when it breaks none, and any failure counts. */
  readonly law: string | null
  /** Futures of each moment. */
  readonly each: number
  /** Those that were tried so far, in their order. */
  readonly moments: readonly MomentTried[]
  readonly runs: number
  readonly runsMax: number
  /** The first moment from which on every future went wrong; null when there is none. */
  readonly sealed: MomentTried | null
  /** Why it ended; null while it goes on. A run of more than `futureTurnsMax` turns is too long. */
  readonly ended: 'all' | 'too long' | null
}

/** What is asked: the run, and the seed of its futures. */
export interface FuturesAsk {
  readonly scenario: Scenario
  readonly seed: number
}

/**
 * From moments of a run, spread over it until it first goes wrong, plays random futures: what is
 * still to come happens at other moments and in another order. The same ask gives the same.
 */
export async function futures(
  { scenario, seed }: FuturesAsk,
  ports: WorldPorts,
  progress: (futures: Futures) => void = () => undefined,
): Promise<Futures> {
  const { futuresPerMoment: each } = searchLimits
  const asItWent = { scenario, from: Number.POSITIVE_INFINITY, dice: new Dice(seed, 'as it went') }
  const law = (await firstLaw(asItWent, ports)) ?? undefined
  const run = await playFuture({ ...asItWent, law }, ports)
  const all = momentsUntil(run.moments, run.brokenAt)
  const tried = new Map<number, MomentTried>()
  const places = spreadOver(all.length, momentsFor(run.moments.length))
  const runsMax = places.length * each
  const state = (ended: Futures['ended']): Futures => {
    const moments = [...tried].sort(([a], [b]) => a - b).map(([, moment]) => moment)
    const runs = tried.size * each
    const sealed = ended === 'all' ? sealedAt(moments, each) : null
    return {
      law: law ?? null,
      each,
      moments,
      runs,
      runsMax: Math.max(runs, runsMax),
      sealed,
      ended,
    }
  }
  if (run.moments.length >= searchLimits.futureTurnsMax) return told(state('too long'))
  const tryMoment = async (at: number) => {
    const from = all[at]
    if (!from || tried.has(at)) return
    let broken = 0
    for (let n = 0; n < each; n++) {
      const dice = new Dice(seed, `future/${from.moment}/${n}`)
      const { brokenAt } = await playFuture({ scenario, from: from.moment, dice, law }, ports)
      if (brokenAt !== null) broken++
    }
    tried.set(at, { events: from.events, broken })
    progress(state(null))
  }
  for (const at of places) await tryMoment(at)
  await tryBetween(tried, each, tryMoment)
  return told(state('all'))

  function told(now: Futures): Futures {
    progress(now)
    return now
  }
}

/** From how many moments the futures of a run with so many turns are played. */
function momentsFor(turns: number): number {
  const { momentsMax, futuresPerMoment, futuresTurnsMax } = searchLimits
  const affordable = Math.floor(futuresTurnsMax / (futuresPerMoment * Math.max(1, turns)))
  return Math.max(2, Math.min(momentsMax, affordable))
}

/** The moments before it went wrong, each once; of those with the same events before them the last. */
function momentsUntil(began: readonly number[], brokenAt: number | null) {
  const byEvents = new Map(began.map((events, moment) => [events, moment]))
  return [...byEvents]
    .map(([events, moment]) => ({ events, moment }))
    .filter(({ events }) => brokenAt === null || events <= brokenAt)
}

/** So many of `count`, spread evenly, the first and the last among them. */
function spreadOver(count: number, most: number): readonly number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at)
  return Array.from({ length: most }, (_, n) => Math.round((n * (count - 1)) / (most - 1)))
}

/** Halves what lies between the last moment that could go well and the next that was tried, down to one. */
async function tryBetween(
  tried: ReadonlyMap<number, MomentTried>,
  each: number,
  tryMoment: (at: number) => Promise<void>,
): Promise<void> {
  for (;;) {
    const inOrder = [...tried.keys()].sort((a, b) => a - b)
    const open = inOrder.findLastIndex((at) => (tried.get(at)?.broken ?? 0) < each)
    const [from, to] = [inOrder[open], inOrder[open + 1]]
    if (from === undefined || to === undefined || to - from < 2) return
    await tryMoment((from + to) >> 1)
  }
}

function sealedAt(moments: readonly MomentTried[], each: number): MomentTried | null {
  return moments[moments.findLastIndex(({ broken }) => broken < each) + 1] ?? null
}
