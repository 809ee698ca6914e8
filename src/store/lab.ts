import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HostTold, WorldHost } from '#host/worldHost.ts'
import { Timeline } from '#reading/timeline.ts'
import { hostEnded, hostProgress } from './hostTold.ts'
import { initialState } from './initialState.ts'
import type { RoomscopeState } from './state.ts'

/** A simulator: its world, and all that is shown of it. There may be any number, and none knows of another. */
export interface Lab {
  /** All that is shown. Commands write to it; everybody else reads. */
  readonly store: StoreApi<RoomscopeState>
  /** Where its world runs. */
  readonly host: WorldHost
  /** Its trace, folded from where it was read last. Another world has another. */
  timeline: Timeline
  /** Settles when what was asked of the world so far is done. */
  readonly work: Promise<unknown>
  /** Does `task` when the work before it is done, whether that went well or not. */
  inTurn<T>(task: (host: WorldHost) => Promise<T>): Promise<T>
}

/** Makes a lab with an empty scenario; `startHost` gives it the world that it asks. */
export function createLab(startHost: (told: HostTold) => WorldHost): Lab {
  let work: Promise<unknown> = Promise.resolve()
  const lab: Lab = {
    store: createStore(initialState),
    host: startHost({
      onProgress: (events) => hostProgress(lab, events),
      onEnded: (why) => hostEnded(lab, why),
    }),
    timeline: new Timeline(),
    get work() {
      return work
    },
    inTurn(task) {
      const turn = work.then(() => task(lab.host))
      work = turn.catch(() => undefined)
      return turn
    },
  }
  return lab
}
