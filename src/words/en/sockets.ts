import type { EndState } from '#trace/traceEvent.ts'

/** The two ends of a connection, and what waits at them. */
export const sockets = {
  states: {
    connecting: 'connecting',
    open: 'open',
    closing: 'closing',
    closed: 'closed',
  } satisfies Record<EndState, string>,
}
