import { faultFacts, isHalfOpen } from '#trace/faultFacts.ts'
import type { Fault } from '#trace/traceEvent.ts'

/** What is told of several faults: one of them, or what they have in common. */
export type TellingFault = Fault | 'half-open' | 'held'

/** What says most about some faults; null when there is none. */
export function tellingFault(faults: readonly Fault[]): TellingFault | null {
  const rank = Math.min(...faults.map((fault) => faultFacts[fault].rank))
  const told = faults.filter((fault) => faultFacts[fault].rank === rank)
  const [first = null] = told
  if (told.length < 2) return first
  if (told.some(isHalfOpen)) return 'half-open'
  return new Set(told.map((fault) => faultFacts[fault].holds)).size === 1 ? first : 'held'
}
