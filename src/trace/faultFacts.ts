import type { End, Fault } from './traceEvent.ts'

interface FaultFacts {
  /** Half open: the end that nothing reaches any more, and nobody is told. */
  readonly cutOff: End | null
  /** What somebody holds by hand, and lets go by hand. */
  readonly holds: 'frames' | 'handler' | 'await' | null
  /** While it lasts, no pong of the client itself comes to the server. */
  readonly silences: boolean
}

/** What is so of each fault. */
export const faultFacts: Readonly<Record<Fault, FaultFacts>> = {
  dead: { cutOff: null, holds: null, silences: true },
  failing: { cutOff: null, holds: null, silences: false },
  'half-open to server': { cutOff: 'server', holds: null, silences: true },
  'half-open to client': { cutOff: 'client', holds: null, silences: true },
  proxied: { cutOff: null, holds: null, silences: false },
  stalled: { cutOff: null, holds: null, silences: true },
  slow: { cutOff: null, holds: null, silences: false },
  'frames to server held': { cutOff: null, holds: 'frames', silences: true },
  'frames to client held': { cutOff: null, holds: 'frames', silences: true },
  'handler held': { cutOff: null, holds: 'handler', silences: false },
  'await held': { cutOff: null, holds: 'await', silences: false },
}

/** Whether it cuts a direction of the connection, and neither end is told. */
export function isHalfOpen(fault: Fault): boolean {
  return faultFacts[fault].cutOff !== null
}

/** Whether somebody holds something by hand. */
export function isHeld(fault: Fault): boolean {
  return faultFacts[fault].holds !== null
}
