import { unreachable } from '#kernel/assert.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** How a kind of event looks in the log: a colour's name, and a sign that tells it without colour. */
export interface Tone {
  readonly name: 'step' | 'frame' | 'socket' | 'maps' | 'bad' | 'good' | 'plain'
  readonly sign: string
}

/** The look of an event. */
export function toneOf(event: TraceEvent): Tone {
  switch (event.kind) {
    case 'step':
      return { name: 'step', sign: '▶' }
    case 'sent':
      return { name: 'frame', sign: event.from === 'client' ? '→' : '←' }
    case 'delivered':
      return { name: 'frame', sign: event.to === 'server' ? '⇥' : '⇤' }
    case 'connecting':
    case 'accepted':
    case 'opened':
      return { name: 'socket', sign: '○' }
    case 'closing':
    case 'closed':
      return { name: 'socket', sign: '×' }
    case 'fault':
      if (!event.on) return { name: 'plain', sign: '▸' }
      return event.fault.endsWith('held')
        ? { name: 'plain', sign: '‖' }
        : { name: 'bad', sign: '!' }
    case 'awaiting':
      return { name: 'plain', sign: '‖' }
    case 'resumed':
      return { name: 'plain', sign: '▸' }
    case 'maps':
      return { name: 'maps', sign: '≡' }
    case 'waited':
      return { name: 'plain', sign: '…' }
    case 'view':
      return { name: 'plain', sign: '◦' }
    case 'expectation':
      return event.ok ? { name: 'good', sign: '✓' } : { name: 'bad', sign: '✗' }
    case 'step refused':
    case 'refused':
    case 'lost':
    case 'discarded':
    case 'send failed':
    case 'failure':
    case 'limit':
    case 'violation':
      return { name: 'bad', sign: '!' }
    default:
      return unreachable(event)
  }
}
