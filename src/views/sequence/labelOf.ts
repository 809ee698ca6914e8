import { clientOf } from '#kernel/ids.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'

/** A few words beside an event's shape. */
export interface Label {
  readonly text: string
  readonly side: 'left' | 'right'
  readonly tone: 'frame' | 'soft' | 'bad' | 'maps' | 'fault'
}

const charsMax = 24

/** What stands beside an event; null where the shape and the arrow say enough. */
export function labelOf(trace: readonly TraceEvent[], event: TraceEvent): Label | null {
  switch (event.kind) {
    case 'sent': {
      const side = event.from === 'client' ? 'left' : 'right'
      if (event.control) return label(event.control, side, 'soft')
      return label(sentSummary(trace, event).words, side, 'frame')
    }
    case 'connecting':
      return label(`opens ${event.path}`, 'left', 'soft')
    case 'opened':
      return label('open', 'right', 'soft')
    case 'closing':
      return label(`closes ${event.code}`, sideOf(event.end), 'soft')
    case 'closed':
      return label(`closed ${event.code}`, sideOf(event.end), event.wasClean ? 'soft' : 'bad')
    case 'maps':
      return label(changesWords(event.changes), 'left', 'maps')
    case 'lost':
      return label('lost', trace[event.frame] ? 'right' : 'left', 'bad')
    case 'fault':
      return label(event.on ? event.fault : `${event.fault} ends`, 'right', 'fault')
    case 'violation':
      return label(`breaks ${event.law}`, 'right', 'bad')
    case 'expectation':
      return label(event.ok ? 'holds' : 'does not hold', 'right', event.ok ? 'soft' : 'bad')
    case 'discarded':
      return label('thrown away', event.from === 'client' ? 'left' : 'right', 'bad')
    case 'refused':
    case 'send failed':
    case 'step refused':
    case 'limit':
    case 'failure':
      return label(event.kind, 'right', 'bad')
    default:
      return null
  }
}

function label(text: string, side: Label['side'], tone: Label['tone']): Label {
  return { text: text.length > charsMax ? `${text.slice(0, charsMax)}…` : text, side, tone }
}

/** The server's own lane has its words on the left, where no arrow goes. */
function sideOf(end: 'client' | 'server'): Label['side'] {
  return end === 'server' ? 'left' : 'right'
}

/** The first change in the maps, and how many more. */
function changesWords(changes: readonly MapChange[]): string {
  const [first, ...more] = [...changes].sort((a, b) => rank(a) - rank(b))
  if (!first) return ''
  const sign = first.op === 'add' ? '+' : '−'
  const rest = more.length === 0 ? '' : ` +${more.length}`
  return `${sign} ${words(first)}${rest}`
}

/** A membership says most, a room's or an entry's coming and going less. */
function rank({ map }: MapChange): number {
  return ['rooms', 'connectionRooms', 'room', 'connections', 'entry'].indexOf(map)
}

function words(change: MapChange): string {
  switch (change.map) {
    case 'rooms':
      return `${change.room}: ${clientOf(change.connection)}`
    case 'connectionRooms':
      return `${clientOf(change.connection)}: ${change.room}`
    case 'room':
      return `room ${change.room}`
    default:
      return clientOf(change.connection)
  }
}
