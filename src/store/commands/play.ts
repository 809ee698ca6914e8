import type { Speed } from '#store/state.ts'
import { store } from '#store/store.ts'
import { seek } from './seek.ts'

/** Lets shown time run on to the newest event, and follow what happens from then on. */
export function play(): void {
  store.setState({ playing: true, lookingBack: false })
}

/** Holds shown time: what is done from now on waits to be stepped or played. */
export function pause(): void {
  store.setState({ playing: false })
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
