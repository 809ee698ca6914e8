import { session } from '#store/session.ts'
import { store } from '#store/store.ts'

/** Moves the playhead to the event `seq`; -1 is before the first. Beyond an end it stops there. */
export function seek(seq: number): void {
  const { trace } = store.getState()
  const playhead = Math.max(-1, Math.min(seq, trace.length - 1))
  const world = session.timeline.worldAt(trace, playhead)
  const isEnd = playhead === trace.length - 1
  store.setState({
    playhead,
    world,
    shownMs: world.nowMs,
    ...(isEnd ? { lookingBack: false } : {}),
  })
}

/** Moves the playhead to the newest event. */
export function seekEnd(): void {
  seek(store.getState().trace.length - 1)
}

/** Shows the world after the event `seq` at a virtual time that may lie between it and the next. */
export function show(seq: number, shownMs: number): void {
  const { trace, playhead } = store.getState()
  if (seq === playhead) store.setState({ shownMs })
  else store.setState({ playhead: seq, shownMs, world: session.timeline.worldAt(trace, seq) })
}
