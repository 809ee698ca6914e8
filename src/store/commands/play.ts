import type { Speed } from '#store/state.ts'
import { store } from '#store/store.ts'
import { seek } from './seek.ts'

/** Lets shown time run on to the newest event, and follow what happens from then on. */
export function play(): void {
  store.setState({ playing: true, backwards: false, lookingBack: false })
}

/** Lets shown time run back to the beginning. */
export function playBackwards(): void {
  store.setState({ playing: true, backwards: true, lookingBack: true })
}

/** Holds shown time: what is done from now on waits to be stepped or played. */
export function pause(): void {
  store.setState({ playing: false, backwards: false })
}

/** Shows the world after the event `seq`, and holds there. */
export function goTo(seq: number): void {
  pause()
  seek(seq)
  const { playhead, trace } = store.getState()
  store.setState({ lookingBack: playhead < trace.length - 1 })
}

/** Shows one event more, and holds there. */
export function stepOn(): void {
  pause()
  seek(store.getState().playhead + 1)
}

/** Shows one event less, and holds there. */
export function stepBack(): void {
  goTo(store.getState().playhead - 1)
}

/** Chooses how fast time is shown. */
export function setSpeed(speed: Speed): void {
  store.setState({ speed })
}

/** The speeds that can be chosen, slowest first. */
export const speeds: readonly Speed[] = [1000, 100, 40, 10, 1, 0.1, 0]

/** Shows time one speed faster, or slower. */
export function changeSpeed(by: 1 | -1): void {
  const at = speeds.indexOf(store.getState().speed) + by
  setSpeed(speeds[Math.max(0, Math.min(at, speeds.length - 1))] as Speed)
}
