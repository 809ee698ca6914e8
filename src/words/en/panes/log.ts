import type { EventKind } from '#trace/traceEvent.ts'

/** The list of all events. */
export const log = {
  title: 'Event log',
  list: 'Events',
  count: ({ events }: { events: number }) => (events === 1 ? '1 event' : `${events} events`),
  freeze: 'Freeze',
  lastOnes: ({ events }: { events: number }) =>
    `The last ${events} are listed; go back in time, or narrow it, for earlier ones.`,
  none: 'No event yet.',
  nonePasses: 'No event passes the filter yet.',
  filters: {
    client: { label: 'Client', any: 'Any client' },
    room: { label: 'Room', any: 'Any room' },
    kind: { label: 'Kind', any: 'Any kind' },
  },
  all: 'All',
  kinds: {
    step: 'step',
    'step refused': 'step refused',
    waited: 'time passed',
    connecting: 'connecting',
    accepted: 'accepted',
    opened: 'opened',
    refused: 'refused',
    sent: 'sent',
    delivered: 'delivered',
    lost: 'lost',
    discarded: 'discarded',
    'send failed': 'send failed',
    closing: 'closing',
    closed: 'closed',
    fault: 'fault',
    awaiting: 'awaiting',
    resumed: 'resumed',
    maps: 'maps',
    belief: 'belief',
    failure: 'code threw',
    limit: 'limit',
    expectation: 'expectation',
    violation: 'broken law',
  } satisfies Record<EventKind, string>,
}
