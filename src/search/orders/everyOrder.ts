import type { Scenario, Step } from '#scenario/format.ts'
import type { Failure } from '#search/failure.ts'
import { searchLimits } from '#search/searchLimits.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import { type Order, playOrder } from './playOrder.ts'

/** What came of all orders of a scenario. */
export interface Orders {
  /** Orders that were played, each unlike the others. */
  readonly orders: number
  /** Ways that were left out, for each leads to an order that is equal to one that was played. */
  readonly leftOut: number
  /** Every law that one of them breaks. */
  readonly laws: readonly string[]
  /** Whether these are all there are; if not, `ordersMax` was reached, or one failed. */
  readonly isComplete: boolean
  /** The first failure; null when each order kept every law. */
  readonly failure: Failure | null
  /** The free steps, in the order in which they were done when it failed. */
  readonly done: readonly Step[]
}

/** How orders are played. */
export interface OrdersHow {
  readonly ordersMax?: number
  /** Whether orders that are equal to another one are played too. */
  readonly equalToo?: boolean
  /** Whether it goes on after the first failure. */
  readonly toTheEnd?: boolean
}

/**
 * Plays every order in which the last steps of a scenario, the frames and the answers that are
 * awaited may happen: only what is in one lane keeps its order, as a connection has it. Of orders
 * that are equal one is played. It ends at the first failure, or at `ordersMax`. Timers do not go off
 * meanwhile.
 */
export async function everyOrder(
  scenario: Scenario,
  ports: WorldPorts,
  { ordersMax = searchLimits.ordersMax, equalToo = false, toTheEnd = false }: OrdersHow = {},
): Promise<Orders> {
  let path: readonly number[] | null = []
  let first: Pick<Orders, 'failure' | 'done'> = { failure: null, done: [] }
  const laws = new Set<string>()
  let [orders, leftOut] = [0, 0]
  const came = (isComplete: boolean): Orders => {
    return { orders, leftOut, laws: [...laws].sort(), isComplete, ...first }
  }
  while (path) {
    if (orders >= ordersMax) return came(false)
    const order: Order = await playOrder(scenario, { path, equalToo }, ports)
    path = nextPath(order.forks)
    leftOut += order.leftOut
    if (order.isEqual) continue
    orders++
    for (const law of order.laws) laws.add(law)
    if (order.failure && !first.failure) first = { failure: order.failure, done: order.done }
    if (first.failure && !toTheEnd) return came(path === null)
  }
  return came(true)
}

/** The path to the next order, the last fork first; null when there is none. */
function nextPath(forks: readonly { taken: number; ways: number }[]): readonly number[] | null {
  const last = forks.findLastIndex(({ taken, ways }) => taken + 1 < ways)
  if (last < 0) return null
  return forks.slice(0, last + 1).map(({ taken }, at) => (at === last ? taken + 1 : taken))
}
