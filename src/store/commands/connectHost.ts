import type { WorldHost } from '#host/worldHost.ts'
import { session } from '#store/session.ts'
import { store } from '#store/store.ts'
import { tell } from './tell.ts'

/** Gives the page its world; before this nothing can be done. */
export function connectHost(host: WorldHost): void {
  session.host = host
  store.setState({ status: 'ready' })
}

/** A run is under way and has so many events; null once nothing is. */
export function hostProgress(events: number | null): void {
  if (store.getState().eventsSoFar !== events) store.setState({ eventsSoFar: events })
}

/** The world has ended. The scenario is there, and the next step plays it again in a new world. */
export function hostEnded(why: string): void {
  tell('error', { code: 'worldEnded', params: { why } })
}

/** Ends the run that is under way; what it has reached is shown. */
export function stopRun(): void {
  session.host?.stop()
}
