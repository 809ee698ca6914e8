import { endOf } from '#reading/events/endOf.ts'
import { eventKinds } from '#trace/kinds.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { LineLogged, LineName } from './lineLogged.ts'

/** How an event and lines of the server belong together: it set them going, or it came of them. */
export type LineBond = 'sets going' | 'comes of'

/** The lines that belong to a moment. */
export interface LinesAt {
  /** Null when the event and the server have nothing to do with each other. */
  readonly bond: LineBond | null
  /** In the order in which they ran. */
  readonly ran: readonly LineName[]
  readonly waiting: ReadonlySet<LineName>
}

/** The lines of the server that belong to the event at the playhead; -1 is before the first. */
export function linesAt(logged: LineLogged, trace: readonly TraceEvent[], seq: number): LinesAt {
  const waiting = new Set<LineName>()
  for (const { line, from, to } of logged.waited) {
    if (from > seq) break
    if (to === null || to > seq) waiting.add(line)
  }
  const event = meant(trace, seq)
  const bond = event ? bondOf(event) : null
  if (!event || !bond) return { bond: null, ran: [], waiting }
  const after = lastUpTo(logged, bond === 'sets going' ? event.seq : event.seq - 1)
  const found = bond === 'sets going' && after?.after !== event.seq ? null : after
  return { bond: found ? bond : null, ran: found?.lines ?? [], waiting }
}

/** A broken law came of the lines that its cause came of. */
function meant(trace: readonly TraceEvent[], seq: number): TraceEvent | undefined {
  const event = trace[seq]
  return event?.kind === 'violation' && event.cause !== null ? trace[event.cause] : event
}

/** The last lines that ran after an event up to this one. */
function lastUpTo({ ran }: LineLogged, seq: number): LineLogged['ran'][number] | undefined {
  let low = 0
  let high = ran.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ran[middle]?.after ?? 0) <= seq) low = middle + 1
    else high = middle
  }
  return ran[low - 1]
}

function bondOf(event: TraceEvent): LineBond | null {
  const { bond } = eventKinds[event.kind]
  if (bond === 'none' || endOf(event) === 'client') return null
  // A handler that waits for its turn has not run yet.
  return event.kind === 'awaiting' && event.what === 'handler' ? null : bond
}
