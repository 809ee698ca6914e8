import type { Fault } from '#trace/traceEvent.ts'

/** The faults of a connection, each in a word or two. */
export function faultWords(faults: readonly Fault[]): readonly string[] {
  const bothWays = ['half-open to server', 'half-open to client'] as const
  const isHalfOpen = bothWays.every((fault) => faults.includes(fault))
  const others = isHalfOpen ? faults.filter((fault) => !fault.startsWith('half-open')) : faults
  return [...(isHalfOpen ? ['half-open'] : []), ...others.map(faultWord)]
}

function faultWord(fault: Fault): string {
  if (fault === 'dead') return 'dead socket'
  if (fault === 'failing') return 'next send fails'
  return fault === 'proxied' ? 'a proxy answers pings' : fault
}
