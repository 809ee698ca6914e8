import type { Fault } from '#trace/traceEvent.ts'

/** The faults of a connection, each in a word or two. */
export const faults = {
  bothWays: 'half-open',
  one: {
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
  } satisfies Record<Fault, string>,
}
