import type { Lab } from '#store/lab.ts'
import type { Speed } from '#store/state.ts'
import { seek } from './seek.ts'

/** Lets shown time run on to the newest event, and follow what happens from then on. */
export function play(lab: Lab): void {
  lab.store.setState({ playing: true, backwards: false, lookingBack: false })
}

/** Shows all of it once more, from before the first event; where nothing is shown at a speed, it holds there. */
export function replay(lab: Lab): void {
  goTo(lab, -1)
  if (lab.store.getState().speed > 0) play(lab)
}

/** Lets shown time run back to the beginning. */
export function playBackwards(lab: Lab): void {
  lab.store.setState({ playing: true, backwards: true, lookingBack: true })
}

/** Holds shown time: what is done from now on waits to be stepped or played. */
export function pause(lab: Lab): void {
  lab.store.setState({ playing: false, backwards: false })
}

/** Shows the world after the event `seq`, and holds there. */
export function goTo(lab: Lab, seq: number): void {
  pause(lab)
  seek(lab, seq)
  const { playhead, trace } = lab.store.getState()
  lab.store.setState({ lookingBack: playhead < trace.length - 1 })
}

/** Shows one event more, and holds there. */
export function stepOn(lab: Lab): void {
  pause(lab)
  seek(lab, lab.store.getState().playhead + 1)
}

/** Shows one event less, and holds there. */
export function stepBack(lab: Lab): void {
  goTo(lab, lab.store.getState().playhead - 1)
}

/** Chooses how fast time is shown. */
export function setSpeed(lab: Lab, speed: Speed): void {
  lab.store.setState({ speed })
}

/** The speeds that can be chosen, slowest first. */
export const speeds: readonly Speed[] = [1000, 100, 40, 10, 1, 0.1, 0]

/** Shows time one speed faster, or slower. */
export function changeSpeed(lab: Lab, by: 1 | -1): void {
  const at = speeds.indexOf(lab.store.getState().speed) + by
  setSpeed(lab, speeds[Math.max(0, Math.min(at, speeds.length - 1))] as Speed)
}
