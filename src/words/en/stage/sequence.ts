import type { Fault } from '#trace/traceEvent.ts'
import { faults } from '#words/en/events/faults.ts'
import { numberWords } from '#words/numberWords.ts'

interface Led {
  readonly effects: number
  /** There are more than were counted. */
  readonly more: boolean
}

interface Back extends Led {
  readonly back: number
}

function led({ effects, more }: Led): string {
  if (effects === 0) return 'led to nothing more'
  return `led to ${effects}${more ? ' and more' : ''} ${effects === 1 ? 'event' : 'events'}`
}

/** The run as lanes and arrows. */
export const sequence = {
  label: 'Sequence of events',
  server: 'server',
  ms: 'ms',
  pass: ({ ms }: { ms: number }) => `${numberWords(Math.round(ms))} ms pass`,
  lanes: {
    label: 'Lanes',
    fitting: 'Those concerned',
    all: 'All clients',
    chosen: 'Those of the chosen event',
    only: ({ client }: { client: string }) => `Only ${client}`,
  },
  choose: 'Choose an event to see what led to it, and what it led to.',
  byItself: (what: Led) => `This began by itself, and ${led(what)}.`,
  /** The sentence around the event that it began with. */
  began: ({ back, ...what }: Back) => ({
    before: 'Began with ',
    after: `, ${back} back; ${led(what)}.`,
  }),
  labels: {
    opens: ({ path }: { path: string }) => `opens ${path}`,
    open: 'open',
    lost: 'lost',
    thrownAway: 'thrown away',
    closes: ({ code }: { code: number }) => `closes ${code}`,
    closed: ({ code }: { code: number }) => `closed ${code}`,
    faultEnds: ({ fault }: { fault: Fault }) => `${faults.one[fault]} ends`,
    holds: 'holds',
    doesNotHold: 'does not hold',
    breaks: ({ law }: { law: string }) => `breaks ${law}`,
    member: ({ room, client }: { room: string; client: string }) => `${room}: ${client}`,
    lists: ({ room, client }: { room: string; client: string }) => `${client}: ${room}`,
    room: ({ room }: { room: string }) => `room ${room}`,
  },
  legend: {
    label: 'Legend of the sequence',
    frame: 'a frame, its slope the latency',
    lost: 'lost',
    beat: 'heartbeat',
    maps: 'the maps change',
    await: 'the server awaits',
    fault: 'a fault',
    quiet: 'quiet, cut short',
  },
}
