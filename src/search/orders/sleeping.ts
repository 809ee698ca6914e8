import type { QueuedEvent } from '#kernel/eventQueue.ts'
import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { Step } from '#scenario/format.ts'

/** Something that may happen next: a step of somebody, or an event that is ready. */
export type Way = Step | QueuedEvent

/** Steps that happen at their client alone: the server hears of them when they arrive. */
const atClient: readonly string[] = ['join', 'leave', 'message', 'send', 'close']

/**
 * Which of all that may happen next need not be tried, for an order that is equal was played: where
 * two things are independent, one before the other is the same as the other before the one. What was
 * tried at a fork sleeps on the ways beside it, until something happens that it depends on.
 */
export class Sleeping {
  #asleep = new Set<Way>()

  /** Those that are to be tried. */
  awake(ways: readonly Way[]): readonly Way[] {
    return ways.filter((way) => !this.#asleep.has(way))
  }

  /** One of them happens, after those before it were tried; `isAlone` while nothing of a client reaches the server. */
  happens(way: Way, tried: readonly Way[], isAlone: boolean): void {
    const still = [...this.#asleep, ...tried].filter(
      (other) => isAlone && areIndependent(way, other),
    )
    this.#asleep = new Set(still)
  }
}

/** Two things that happen at two clients, each at its own and nowhere else. */
function areIndependent(one: Way, other: Way): boolean {
  const [here, there] = [clientAlone(one), clientAlone(other)]
  return here !== null && there !== null && here !== there
}

/** The client at which alone it happens; null for what the server has a part in. */
function clientAlone(way: Way): string | null {
  if ('lane' in way) {
    const [connection, direction] = way.lane?.split('/') ?? []
    return direction === 'toClient' ? clientOf(connection as ConnectionId) : null
  }
  return 'do' in way && 'client' in way && atClient.includes(way.do) ? way.client : null
}
