import { kindNames } from '#words/en/events/events.ts'
import { numberWords } from '#words/numberWords.ts'

/** The list of all events. */
export const log = {
  title: 'Event log',
  list: 'Events',
  count: ({ events }: { events: number }) =>
    events === 1 ? '1 event' : `${numberWords(events)} events`,
  freeze: 'Freeze',
  lastOnes: ({ events }: { events: number }) =>
    `The last ${numberWords(events)} are listed; go back in time, or narrow it, for earlier ones.`,
  none: 'No event yet.',
  nonePasses: 'No event passes the filter yet.',
  filters: {
    client: { label: 'Client', any: 'Any client' },
    room: { label: 'Room', any: 'Any room' },
    kind: { label: 'Kind', any: 'Any kind' },
  },
  all: 'All',
  kinds: kindNames,
}
