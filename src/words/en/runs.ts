import type { WorldEnd } from '#reading/events/traceIndex.ts'

/** A run that takes long, and one that was ended. */
export const runs = {
  underWay: 'A long run is under way.',
  soFar: ({ events }: { events: number }) => `${events} events so far`,
  stop: 'Stop it',
  ended: {
    traceEventsMax: 'full: no more events fit here',
    traceBytesMax: 'full: no more bytes fit here',
    turnsMax: 'ended: too many turns',
    halted: 'stopped by you',
  } satisfies Record<WorldEnd, string>,
  whatNow:
    'The world was stopped here. All of it can still be looked at, saved and shared; Undo takes the last act back.',
}
