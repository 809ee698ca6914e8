import type { WhyNotDone } from '#scenario/problems/notDone.ts'
import { SilenceWatch } from './silenceWatch.ts'
import type { Thread } from './threadHost.ts'
import { whyBroken } from './whyBroken.ts'

/** How long a thread may say nothing, and what is told then. */
export interface Silence {
  readonly msMax: number
  readonly why: WhyNotDone
}

/** What is told of work that cannot go on. */
interface Failed {
  readonly problem: WhyNotDone
}

/** Work for a thread of its own, and when it is over. */
interface Work<Asked, Told> {
  readonly ask: Asked
  readonly told: (told: Told | Failed) => void
  readonly isOver: (told: Told) => boolean
  readonly silence?: Silence | undefined
}

/**
 * Has something done in a thread, and tells how far it is until it is over; a thread that must not be
 * silent is given up when it is. What it returns stops it at once; nothing is told after that.
 */
export function workIn<Asked, Told extends object>(
  thread: Thread<Asked, Told>,
  { ask, told, isOver, silence }: Work<Asked, Told>,
): () => void {
  const watch = silence && new SilenceWatch(silence.msMax, () => fail(silence.why))
  const stop = () => {
    watch?.end()
    thread.terminate()
  }
  const fail = (problem: WhyNotDone) => {
    stop()
    told({ problem })
  }
  thread.onmessage = ({ data }) => {
    watch?.heard()
    if ('isAlive' in data) return
    if (isOver(data)) stop()
    told(data)
  }
  thread.onerror = (event) => fail(whyBroken(event))
  watch?.begin()
  thread.postMessage(ask)
  return stop
}
