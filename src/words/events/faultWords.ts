import type { Fault } from '#trace/traceEvent.ts'
import type { Words } from '#words/words.ts'

const bothWays: readonly Fault[] = ['half-open to server', 'half-open to client']

/** The faults of a connection, each in a word or two. */
export function faultWords({ faults: words }: Words, faults: readonly Fault[]): readonly string[] {
  const isHalfOpen = bothWays.every((fault) => faults.includes(fault))
  const others = isHalfOpen ? faults.filter((fault) => !bothWays.includes(fault)) : faults
  return [...(isHalfOpen ? [words.bothWays] : []), ...others.map((fault) => words.one[fault])]
}
