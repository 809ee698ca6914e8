import { clientOf } from '#kernel/ids.ts'
import { sentSummary } from '#reading/events/sentSummary.ts'
import { type ByKindWith, bySomeKind, eventKinds, kindOfOne } from '#trace/kinds.ts'
import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'
import { frameWords } from '#words/events/frameWords.ts'
import type { Words } from '#words/words.ts'

/** A few words beside an event's shape. */
export interface Label {
  readonly text: string
  readonly side: 'left' | 'right'
  readonly tone: 'frame' | 'soft' | 'bad' | 'maps' | 'fault'
}

const charsMax = 24

/** What stands beside an event; null where the shape and the arrow say enough. */
export function labelOf(
  words: Words,
  trace: readonly TraceEvent[],
  event: TraceEvent,
): Label | null {
  if (eventKinds[event.kind].row === 'named') return kindLabel(event, trace, words)
  return bySomeKind(labels, event, trace, words)
}

const none = () => null

function kindLabel(event: TraceEvent, _: readonly TraceEvent[], { log }: Words): Label {
  const isBad = eventKinds[event.kind].look === 'bad'
  return label(log.kinds[kindOfOne(event)], 'right', isBad ? 'bad' : 'soft')
}

const labels: ByKindWith<
  'row',
  'own' | 'heading',
  Label | null,
  [trace: readonly TraceEvent[], words: Words]
> = {
  step: none,
  connecting: ({ path }, _, { sequence }) => label(sequence.labels.opens({ path }), 'left', 'soft'),
  accepted: none,
  opened: (_event, _, { sequence }) => label(sequence.labels.open, 'right', 'soft'),
  refused: kindLabel,
  sent: (event, trace, words) => {
    const side = event.from === 'client' ? 'left' : 'right'
    if (event.control) return label(event.control, side, 'soft')
    return label(frameWords(words, sentSummary(trace, event)), side, 'frame')
  },
  'sent to many': (event, trace, words) =>
    label(frameWords(words, sentSummary(trace, event)), 'right', 'frame'),
  delivered: none,
  'delivered to many': none,
  lost: ({ frame }, trace, { sequence }) =>
    label(sequence.labels.lost, trace[frame] ? 'right' : 'left', 'bad'),
  discarded: ({ from }, _, { sequence }) =>
    label(sequence.labels.thrownAway, from === 'client' ? 'left' : 'right', 'bad'),
  'send failed': kindLabel,
  closing: ({ end, code }, _, { sequence }) =>
    label(sequence.labels.closes({ code }), sideOf(end), 'soft'),
  closed: ({ end, code, wasClean }, _, { sequence }) =>
    label(sequence.labels.closed({ code }), sideOf(end), wasClean ? 'soft' : 'bad'),
  fault: ({ fault, on }, _, { faults, sequence }) =>
    label(on ? faults.one[fault] : sequence.labels.faultEnds({ fault }), 'right', 'fault'),
  awaiting: none,
  resumed: none,
  maps: ({ changes }, _, words) => label(changesWords(words, changes), 'left', 'maps'),
  expectation: ({ ok }, _, { sequence: { labels } }) =>
    label(ok ? labels.holds : labels.doesNotHold, 'right', ok ? 'soft' : 'bad'),
  violation: ({ law }, _, { sequence }) => label(sequence.labels.breaks({ law }), 'right', 'bad'),
}

function label(text: string, side: Label['side'], tone: Label['tone']): Label {
  return { text: text.length > charsMax ? `${text.slice(0, charsMax)}…` : text, side, tone }
}

/** The server's own lane has its words on the left, where no arrow goes. */
function sideOf(end: 'client' | 'server'): Label['side'] {
  return end === 'server' ? 'left' : 'right'
}

/** The first change in the maps, and how many more. */
function changesWords(words: Words, changes: readonly MapChange[]): string {
  const [first, ...more] = [...changes].sort((a, b) => mapRank(a) - mapRank(b))
  if (!first) return ''
  const sign = first.op === 'add' ? '+' : '−'
  const rest = more.length === 0 ? '' : ` +${more.length}`
  return `${sign} ${changeLabel(words, first)}${rest}`
}

/** A membership says most, a room's or an entry's coming and going less. */
function mapRank({ map }: MapChange): number {
  return ['rooms', 'connectionRooms', 'room', 'connections', 'entry'].indexOf(map)
}

function changeLabel({ sequence: { labels } }: Words, change: MapChange): string {
  switch (change.map) {
    case 'rooms':
      return labels.member({ room: change.room, client: clientOf(change.connection) })
    case 'connectionRooms':
      return labels.lists({ room: change.room, client: clientOf(change.connection) })
    case 'room':
      return labels.room({ room: change.room })
    default:
      return clientOf(change.connection)
  }
}
