import { traceIndex } from '#reading/events/traceIndex.ts'
import { select } from '#store/commands/select.ts'
import type { Lab } from '#store/lab.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { goTo } from './play.ts'
import { seekEnd, show } from './seek.ts'

/** Time in which nothing is on its way is shown no longer than this, in virtual ms. */
const idleMsShownMax = 10

/** Moves shown time on, or back, by the real milliseconds since the last picture. */
export function advancePlayback(lab: Lab, realMs: number): void {
  const { playing, backwards } = lab.store.getState()
  if (!playing) return
  if (backwards) goBack(lab, realMs)
  else advance(lab, realMs)
}

function advance(lab: Lab, realMs: number): void {
  const { speed, trace, playhead, shownMs, world } = lab.store.getState()
  const next = trace[playhead + 1]
  if (!next) return
  const stop = stopSeq(lab)
  if (speed === 0) return stop > playhead ? stopAt(lab, stop) : seekEnd(lab)
  const wanted = shownMs + realMs / speed
  const idle = world.flights.size === 0 && next.at - wanted > idleMsShownMax
  const atMs = idle ? next.at - idleMsShownMax : wanted
  const seq = lastAt(trace, playhead, atMs)
  if (stop > playhead && stop <= seq) stopAt(lab, stop)
  else show(lab, seq, atMs)
}

/** Where what is watched stops: the first broken law; -1 for nowhere. */
function stopSeq(lab: Lab): number {
  const { watched, scenario, trace } = lab.store.getState()
  return watched === scenario ? (traceIndex(trace).problems[0] ?? -1) : -1
}

function stopAt(lab: Lab, seq: number): void {
  goTo(lab, seq)
  select(lab, { kind: 'event', seq })
}

/** Before the first event there is nothing to go back to: time is held there. */
function goBack(lab: Lab, realMs: number): void {
  const { speed, trace, playhead, shownMs, world } = lab.store.getState()
  const last = trace[playhead]
  if (!last || speed === 0) return goTo(lab, -1)
  const wanted = shownMs - realMs / speed
  const idle = world.flights.size === 0 && wanted - last.at > idleMsShownMax
  const atMs = idle ? last.at + idleMsShownMax : wanted
  const seq = lastBefore(trace, playhead, atMs)
  if (seq < 0) goTo(lab, -1)
  else show(lab, seq, atMs)
}

function lastAt(trace: readonly TraceEvent[], from: number, atMs: number): number {
  let seq = from
  while ((trace[seq + 1]?.at ?? Number.POSITIVE_INFINITY) <= atMs) seq++
  return seq
}

function lastBefore(trace: readonly TraceEvent[], from: number, atMs: number): number {
  let seq = from
  while ((trace[seq]?.at ?? Number.NEGATIVE_INFINITY) > atMs) seq--
  return seq
}
