import type { Lab } from '#store/lab.ts'

/** Moves the playhead to the event `seq`; -1 is before the first. Beyond an end it stops there. */
export function seek(lab: Lab, seq: number): void {
  const { trace } = lab.store.getState()
  const playhead = Math.max(-1, Math.min(seq, trace.length - 1))
  const world = lab.timeline.worldAt(trace, playhead)
  const isEnd = playhead === trace.length - 1
  lab.store.setState({
    playhead,
    world,
    shownMs: world.nowMs,
    ...(isEnd ? { lookingBack: false } : {}),
  })
}

/** Moves the playhead to the newest event. */
export function seekEnd(lab: Lab): void {
  seek(lab, lab.store.getState().trace.length - 1)
}

/** Shows the world after the event `seq` at a virtual time that may lie between it and the next. */
export function show(lab: Lab, seq: number, shownMs: number): void {
  const { trace, playhead } = lab.store.getState()
  if (seq === playhead) lab.store.setState({ shownMs })
  else lab.store.setState({ playhead: seq, shownMs, world: lab.timeline.worldAt(trace, seq) })
}
