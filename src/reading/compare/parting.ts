import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'

/** Where two runs of the same steps part: what each does there, null for nothing more. */
export interface Parting {
  /** Up to this index, not included, both traces are alike. */
  readonly index: number
  readonly mine: TraceEvent | null
  readonly other: TraceEvent | null
}

/**
 * The first events that differ; null when there are none. Up to there both traces are the same
 * event by event, so their numbers are too. What is ignored is what says nothing about the world:
 * the cause, and the order of changes that were made in one step.
 */
export function partingOf(
  mine: readonly TraceEvent[],
  other: readonly TraceEvent[],
): Parting | null {
  const most = Math.max(mine.length, other.length)
  for (let index = 0; index < most; index++) {
    const [a, b] = [mine[index], other[index]]
    if (!a || !b || essence(a) !== essence(b)) {
      return { index, mine: a ?? null, other: b ?? null }
    }
  }
  return null
}

/**
 * The first change of the two maps that one server makes and the other does not, whenever it makes
 * it; null when both keep the same books throughout. Servers that word their frames otherwise part
 * long before their books do.
 */
export function booksPart(
  mine: readonly TraceEvent[],
  other: readonly TraceEvent[],
): Parting | null {
  const [a, b] = [mine.filter(isMaps), other.filter(isMaps)]
  const most = Math.max(a.length, b.length)
  for (let i = 0; i < most; i++) {
    const [x, y] = [a[i], b[i]]
    if (!x || !y || changesText(x.changes) !== changesText(y.changes)) {
      return { index: x?.seq ?? mine.length, mine: x ?? null, other: y ?? null }
    }
  }
  return null
}

function isMaps(event: TraceEvent): event is TraceEvent & { kind: 'maps' } {
  return event.kind === 'maps'
}

function essence(event: TraceEvent): string {
  const { seq: _seq, cause: _cause, ...rest } = event
  if (event.kind !== 'maps') return JSON.stringify(rest)
  return JSON.stringify([event.at, changesText(event.changes)])
}

function changesText(changes: readonly MapChange[]): string {
  return JSON.stringify(changes.map((change) => JSON.stringify(change)).sort())
}
