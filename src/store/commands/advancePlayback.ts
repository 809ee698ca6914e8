import { session } from '#store/session.ts'
import { store } from '#store/store.ts'
import { seekEnd } from './seek.ts'

/** Time in which nothing is on its way is shown no longer than this, in virtual ms. */
const idleMsShownMax = 10

/** Moves shown time on by the real milliseconds since the last picture. */
export function advancePlayback(realMs: number): void {
  const { playing, speed, trace, playhead, shownMs, world } = store.getState()
  const next = trace[playhead + 1]
  if (!playing || !next) return
  if (speed === 0) return seekEnd()
  const wanted = shownMs + realMs / speed
  const idle = world.flights.size === 0 && next.at - wanted > idleMsShownMax
  const atMs = idle ? next.at - idleMsShownMax : wanted
  const seq = lastAt(trace, playhead, atMs)
  if (seq === playhead) store.setState({ shownMs: atMs })
  else store.setState({ playhead: seq, shownMs: atMs, world: session.timeline.worldAt(trace, seq) })
}

function lastAt(trace: readonly { at: number }[], from: number, atMs: number): number {
  let seq = from
  while ((trace[seq + 1]?.at ?? Number.POSITIVE_INFINITY) <= atMs) seq++
  return seq
}
