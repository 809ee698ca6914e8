import type { MapChange, TraceEvent } from '#trace/traceEvent.ts'
import { pairWalk } from './pairWalk.ts'

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
  const { a, b } = events.all(mine, other)
  const [x, y] = [mine[a], other[b]]
  return x || y ? { index: a, mine: x ?? null, other: y ?? null } : null
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
  const { a, b } = books.all(mine, other)
  const [x, y] = [mine[a], other[b]]
  return x || y ? { index: x?.seq ?? mine.length, mine: x ?? null, other: y ?? null } : null
}

/** Reads so many pairs of events more at most of what both of these ask for, and tells whether that was all. */
export function readPartings(
  mine: readonly TraceEvent[],
  other: readonly TraceEvent[],
  most: number,
): boolean {
  return events.some(mine, other, most) && books.some(mine, other, most)
}

const events = pairWalk(() => true, isAlike)
const books = pairWalk(isMaps, (x, y) => isMaps(x) && isMaps(y) && hasSameChanges(x, y))

type Maps = TraceEvent & { readonly kind: 'maps' }

function isMaps(event: TraceEvent): event is Maps {
  return event.kind === 'maps'
}

function isAlike(x: TraceEvent, y: TraceEvent): boolean {
  if (isMaps(x) && isMaps(y)) return x.at === y.at && hasSameChanges(x, y)
  return isSame(x, y, isOfPlace)
}

/** Two traces may give one event another number, or cause. */
function isOfPlace(key: string): boolean {
  return key === 'seq' || key === 'cause'
}

function hasSameChanges({ changes: x }: Maps, { changes: y }: Maps): boolean {
  return isSame(x, y) || changesText(x) === changesText(y)
}

function changesText(changes: readonly MapChange[]): string {
  return JSON.stringify(changes.map((change) => JSON.stringify(change)).sort())
}

/** Whether two values have the same in them, but for the own fields that `isLeft` out; no text is made of either. */
function isSame(x: unknown, y: unknown, isLeft = (_key: string) => false): boolean {
  if (x === y) return true
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return false
  if (Array.isArray(x) !== Array.isArray(y)) return false
  const [known, found] = [x as Record<string, unknown>, y as Record<string, unknown>]
  for (const key in known) if (!isLeft(key) && !isSame(known[key], found[key])) return false
  for (const key in found) if (!(key in known) && found[key] !== undefined) return false
  return true
}
