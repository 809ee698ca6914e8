import type { Scenario, Step } from '#scenario/format.ts'
import type { Failure } from '#search/failure.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { playOrder } from './playOrder.ts'

/** What came of all orders of a scenario. */
export interface Orders {
  /** Orders that were played. */
  readonly orders: number
  /** Whether these are all there are; if not, `ordersMax` was reached, or one failed. */
  readonly isComplete: boolean
  /** The first failure; null when each order kept every law. */
  readonly failure: Failure | null
  /** The free steps, in the order in which they were done when it failed. */
  readonly done: readonly Step[]
}

/**
 * Plays every order in which the last steps of a scenario, the frames and the answers that are
 * awaited may happen: only what is in one lane keeps its order, as a connection has it. It ends at
 * the first failure, or at `ordersMax`. Timers do not go off meanwhile.
 */
export async function everyOrder(
  scenario: Scenario,
  ports: WorldPorts,
  ordersMax: number = searchLimits.ordersMax,
): Promise<Orders> {
  let path: readonly number[] | null = []
  let orders = 0
  while (path) {
    if (orders >= ordersMax) return { orders, isComplete: false, failure: null, done: [] }
    const { failure, forks, done } = await playOrder(scenario, path, ports)
    orders++
    path = nextPath(forks)
    if (failure) return { orders, isComplete: path === null, failure, done }
  }
  return { orders, isComplete: true, failure: null, done: [] }
}

/** The path to the next order, the last fork first; null when there is none. */
function nextPath(forks: readonly { taken: number; ways: number }[]): readonly number[] | null {
  const last = forks.findLastIndex(({ taken, ways }) => taken + 1 < ways)
  if (last < 0) return null
  return forks.slice(0, last + 1).map(({ taken }, at) => (at === last ? taken + 1 : taken))
}
