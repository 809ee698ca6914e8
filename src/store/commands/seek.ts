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
