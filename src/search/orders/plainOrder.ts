import type { Scenario, Step } from '#scenario/format.ts'
import { type Failure, isSameFailure } from '#search/failure.ts'
import type { Play } from '#search/playWorld.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { type Shrunk, shrink } from '#search/shrink.ts'

/** Latencies among which most orders of few frames come about. */
const wide: [number, number] = [0, 100]

/**
 * A plain scenario that fails as an order did: seeds are tried until their latencies bring about an
 * order that does, and it is made small. Null when no seed does; the order is so all the same.
 */
export async function plainOrder(
  scenario: Scenario,
  done: readonly Step[],
  failure: Failure,
  play: Play,
): Promise<Shrunk | null> {
  const before = scenario.steps.slice(0, scenario.steps.length - done.length)
  const free = done.map((step, at) => (at === 0 ? step : { ...step, now: true }))
  for (let seed = 1; seed <= searchLimits.seedsPerOrderMax; seed++) {
    for (const latencyMs of [scenario.settings.latencyMs, wide]) {
      const settings = { ...scenario.settings, latencyMs }
      const plain = { ...scenario, seed, settings, steps: [...before, ...free] }
      const played = await play(plain)
      if (played.failure && isSameFailure(played.failure, failure)) {
        return shrink({ scenario: plain, failure: played.failure }, play)
      }
    }
  }
  return null
}
