import { isHeld } from '#trace/faultFacts.ts'
import { type ByKind, byKind } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** How a kind of event looks in the log: a colour's name, and a sign that tells it without colour. */
export interface Tone {
  readonly name: 'step' | 'frame' | 'socket' | 'maps' | 'bad' | 'good' | 'plain'
  readonly sign: string
}

/** The look of an event. */
export function toneOf(event: TraceEvent): Tone {
  return byKind(tones, event)
}

const bad = () => ({ name: 'bad', sign: '!' }) as const
const comes = () => ({ name: 'socket', sign: '○' }) as const
const goes = () => ({ name: 'socket', sign: '×' }) as const

const tones: ByKind<Tone> = {
  step: () => ({ name: 'step', sign: '▶' }),
  'step refused': bad,
  waited: () => ({ name: 'plain', sign: '…' }),
  connecting: comes,
  accepted: comes,
  opened: comes,
  refused: bad,
  sent: ({ from }) => ({ name: 'frame', sign: from === 'client' ? '→' : '←' }),
  delivered: ({ to }) => ({ name: 'frame', sign: to === 'server' ? '⇥' : '⇤' }),
  lost: bad,
  discarded: bad,
  'send failed': bad,
  closing: goes,
  closed: goes,
  fault: ({ fault, on }) => {
    if (!on) return { name: 'plain', sign: '▸' }
    return isHeld(fault) ? { name: 'plain', sign: '‖' } : bad()
  },
  awaiting: () => ({ name: 'plain', sign: '‖' }),
  resumed: () => ({ name: 'plain', sign: '▸' }),
  maps: () => ({ name: 'maps', sign: '≡' }),
  belief: () => ({ name: 'plain', sign: '◦' }),
  failure: bad,
  limit: bad,
  expectation: ({ ok }) => (ok ? { name: 'good', sign: '✓' } : { name: 'bad', sign: '✗' }),
  violation: bad,
}
