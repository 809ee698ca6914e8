import type { TraceEvent } from '#trace/traceEvent.ts'
import { filmMomentsMin } from './filmLimits.ts'
import { thinned } from './thinned.ts'

/** A moment that a film shows. Real times are milliseconds from the film's beginning. */
export interface FilmMoment {
  /** The last event that has happened. */
  readonly seq: number
  /** The virtual time of it. */
  readonly nowMs: number
  readonly fromMs: number
  /** Until then time stands still, so that the words can be read. */
  readonly heldUntilMs: number
  /** When the next moment begins, or the film. */
  readonly untilMs: number
}

/** The moments of a film, and how many of the run's it has no room for. */
export interface FilmMoments {
  readonly moments: readonly FilmMoment[]
  readonly left: number
}

/** From which event to which, both in it; from -1 is from the beginning. */
export interface FilmRange {
  readonly from: number
  readonly to: number
}

/** Real milliseconds for one virtual one, as the page plays at first; and how short and how long a move may be. */
const realMsPerMs = 40
const [moveMsMin, moveMsMax] = [100, 1400]
/** How long time stands still: at a new step, at a broken law, and at the end. */
const heldMs = { step: 1500, broken: 2800, end: 4000 } as const

/**
 * The moments of a run that its film shows: what has become of each virtual time, and each broken
 * law. Waits of minutes become short; steps and broken laws stand for as long as one reads.
 * Of more than `most` moments, or of more than there is time for, those that tell most are shown.
 */
export function filmMoments(
  trace: readonly TraceEvent[],
  range: FilmRange,
  { moments: most, ms }: { readonly moments: number; readonly ms: number },
): FilmMoments {
  const all = seqsOf(trace, range)
  for (let room = Math.min(most, all.length); ; ) {
    const seqs = thinned(all, trace, room)
    const moments = timed(seqs, trace, range.from)
    const isMs = moments.at(-1)?.untilMs ?? 0
    if (isMs <= ms || room <= filmMomentsMin) return { moments, left: all.length - seqs.length }
    room = Math.max(filmMomentsMin, Math.floor((room * ms) / isMs))
  }
}

function seqsOf(trace: readonly TraceEvent[], { from, to }: FilmRange): readonly number[] {
  return trace
    .slice(Math.max(0, from), to + 1)
    .filter((event) => event.seq === to || event.seq === from || isMoment(event, trace))
    .map(({ seq }) => seq)
}

function timed(
  seqs: readonly number[],
  trace: readonly TraceEvent[],
  from: number,
): readonly FilmMoment[] {
  let fromMs = 0
  let before = from < 0 ? -1 : from - 1
  return seqs.map((seq, i) => {
    const nowMs = trace[seq]?.at ?? 0
    const next = trace[seqs[i + 1] ?? -1]
    const told = trace.slice(before + 1, seq + 1)
    const heldUntilMs = fromMs + holdMs(told, i === 0, next === undefined)
    const untilMs = heldUntilMs + (next ? moveMs(next.at - nowMs) : 0)
    const moment = { seq, nowMs, fromMs, heldUntilMs, untilMs }
    before = seq
    fromMs = untilMs
    return moment
  })
}

/** From a moment to the next law that is broken after it, or to the end. */
export function rangeOn(trace: readonly TraceEvent[], playhead: number): FilmRange {
  const from = Math.max(0, playhead)
  const broken = trace.findIndex(({ kind, seq }) => seq > from && kind === 'violation')
  if (broken < 0) return { from, to: trace.length - 1 }
  const after = trace.findIndex(({ kind, seq }) => seq > broken && kind !== 'violation')
  return { from, to: after < 0 ? trace.length - 1 : after - 1 }
}

function isMoment({ seq, at, kind }: TraceEvent, trace: readonly TraceEvent[]): boolean {
  const next = trace[seq + 1]
  if (!next || next.at !== at || next.kind === 'step') return true
  return kind === 'violation' && next.kind !== 'violation'
}

function holdMs(told: readonly TraceEvent[], isFirst: boolean, isLast: boolean): number {
  if (isLast) return heldMs.end
  if (told.some(({ kind }) => kind === 'violation')) return heldMs.broken
  return isFirst || told.some(({ kind }) => kind === 'step') ? heldMs.step : 0
}

function moveMs(virtualMs: number): number {
  return Math.min(moveMsMax, Math.max(moveMsMin, virtualMs * realMsPerMs))
}
