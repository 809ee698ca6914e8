import { SilenceWatch } from './silenceWatch.ts'
import type { Thread } from './threadHost.ts'

/** How long a thread may say nothing, and what is told then. */
export interface Silence {
  readonly msMax: number
  readonly text: string
}

/** What is told of work that cannot go on. */
interface Failed {
  readonly problem: string
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
  const watch = silence && new SilenceWatch(silence.msMax, () => fail(silence.text))
  const stop = () => {
    watch?.end()
    thread.terminate()
  }
  const fail = (problem: string) => {
    stop()
    told({ problem })
  }
  thread.onmessage = ({ data }) => {
    watch?.heard()
    if ('isAlive' in data) return
    if (isOver(data)) stop()
    told(data)
  }
  thread.onerror = ({ message }) => fail(message ?? 'its worker could not be loaded')
  watch?.begin()
  thread.postMessage(ask)
  return stop
}
