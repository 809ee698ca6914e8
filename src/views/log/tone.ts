import { isByHand } from '#trace/faultFacts.ts'
import { type ByKindWith, bySomeKind, eventKinds, type Look } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** How a kind of event looks in the log: a colour's name, and a sign that tells it without colour. */
export interface Tone {
  readonly name: 'step' | 'frame' | 'socket' | 'maps' | 'bad' | 'good' | 'plain'
  readonly sign: string
}

/** The look of an event. */
export function toneOf(event: TraceEvent): Tone {
  const { look } = eventKinds[event.kind]
  return look === 'own' ? (bySomeKind(tones, event) ?? bad) : looks[look]
}

const bad = { name: 'bad', sign: '!' } as const

const looks: Readonly<Record<Exclude<Look, 'own'>, Tone>> = {
  bad,
  comes: { name: 'socket', sign: '○' },
  goes: { name: 'socket', sign: '×' },
  plain: { name: 'plain', sign: '·' },
}

const tones: ByKindWith<'look', 'own', Tone> = {
  step: () => ({ name: 'step', sign: '▶' }),
  waited: () => ({ name: 'plain', sign: '…' }),
  sent: ({ from }) => ({ name: 'frame', sign: from === 'client' ? '→' : '←' }),
  'sent to many': () => ({ name: 'frame', sign: '←' }),
  delivered: ({ to }) => ({ name: 'frame', sign: to === 'server' ? '⇥' : '⇤' }),
  'delivered to many': () => ({ name: 'frame', sign: '⇤' }),
  fault: ({ fault, on }) => {
    if (!on) return { name: 'plain', sign: '▸' }
    return isByHand(fault) ? { name: 'plain', sign: '‖' } : bad
  },
  awaiting: () => ({ name: 'plain', sign: '‖' }),
  resumed: () => ({ name: 'plain', sign: '▸' }),
  maps: () => ({ name: 'maps', sign: '≡' }),
  belief: () => ({ name: 'plain', sign: '◦' }),
  'belief of many': () => ({ name: 'plain', sign: '◦' }),
  'member state': () => ({ name: 'plain', sign: '◦' }),
  expectation: ({ ok }) => (ok ? { name: 'good', sign: '✓' } : { name: 'bad', sign: '✗' }),
}
