import { isHalfOpen } from '#trace/faults.ts'
import type { Fault } from '#trace/traceEvent.ts'

/** The faults of a connection, each in a word or two. */
export function faultWords(faults: readonly Fault[]): readonly string[] {
  const isBothWays = faults.filter(isHalfOpen).length === 2
  const others = isBothWays ? faults.filter((fault) => !isHalfOpen(fault)) : faults
  return [...(isBothWays ? ['half-open'] : []), ...others.map((fault) => words[fault])]
}

const words: Readonly<Record<Fault, string>> = {
  dead: 'dead socket',
  failing: 'next send fails',
  'half-open to server': 'half-open to server',
  'half-open to client': 'half-open to client',
  proxied: 'a proxy answers pings',
  stalled: 'stalled',
  slow: 'slow',
  'frames to server held': 'frames to server held',
  'frames to client held': 'frames to client held',
  'handler held': 'handler held',
  'await held': 'await held',
}
