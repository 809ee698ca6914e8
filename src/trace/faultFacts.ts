import type { End } from './traceEvent.ts'

interface FaultFacts {
  /** Half open: the end that nothing reaches any more, and nobody is told. */
  readonly cutOff: End | null
  /** What somebody holds by hand, and lets go by hand. */
  readonly holds: 'frames' | 'handler' | 'await' | 'accept' | null
  /** While it lasts, no pong of the client itself comes to the server. */
  readonly silences: boolean
  /** While it lasts, what the server says may not reach its client, or not be answered. */
  readonly hinders: boolean
  /** What is drawn for it. */
  readonly mark: 'crack' | 'crack once' | 'cut' | 'proxy' | 'bars' | 'held' | 'clock'
  /** Of several faults, the one with the lowest rank is told in short. */
  readonly rank: number
}

const none = { cutOff: null, holds: null, silences: false, hinders: true } as const
const cut = { holds: null, silences: true, hinders: true, mark: 'cut', rank: 3 } as const
const held = { ...none, mark: 'held', rank: 6 } as const

/** What can be wrong with a connection by its scenario's own doing, and what is so of each. */
export const faultFacts = {
  dead: { ...none, silences: true, mark: 'crack', rank: 0 },
  /** The next sends to it fail, and then they work again. */
  failing: { ...none, mark: 'crack once', rank: 1 },
  'half-open to server': { ...cut, cutOff: 'server' },
  'half-open to client': { ...cut, cutOff: 'client' },
  /** A proxy answers the server's pings in the client's place. */
  proxied: { ...none, mark: 'proxy', rank: 2 },
  stalled: { ...none, silences: true, mark: 'bars', rank: 4 },
  slow: { ...none, mark: 'bars', rank: 5 },
  'frames to server held': { ...held, holds: 'frames', silences: true },
  'frames to client held': { ...held, holds: 'frames', silences: true },
  'handler held': { ...held, holds: 'handler' },
  'await held': { ...held, holds: 'await' },
  'accept held': { ...held, holds: 'accept' },
  /** Timers of its page run rarely: it is late with what it says by itself, and answers at once. */
  throttled: { ...none, hinders: false, mark: 'clock', rank: 7 },
} as const satisfies Readonly<Record<string, FaultFacts>>

type FaultName = keyof typeof faultFacts

/** Whether it cuts a direction of the connection, and neither end is told. */
export function isHalfOpen(fault: FaultName): boolean {
  return faultFacts[fault].cutOff !== null
}

/** Whether, of all that is wrong with a connection, something keeps the server’s words from being heard and answered. */
export function isHindered(faults: readonly FaultName[]): boolean {
  return faults.length > 0 && faults.some((fault) => faultFacts[fault].hinders)
}

/** Whether somebody holds something by hand. */
export function isByHand(fault: FaultName): boolean {
  return faultFacts[fault].holds !== null
}
