import type { WorldHost } from '#host/worldHost.ts'
import { session } from '#store/session.ts'
import { store } from '#store/store.ts'
import { tell } from './tell.ts'

/** Gives the page its world; before this nothing can be done. */
export function connectHost(host: WorldHost): void {
  session.host = host
  store.setState({ status: 'ready' })
}

/** The world cannot run any more; what happened so far can still be looked at. */
export function hostBroke(text: string): void {
  store.setState({ status: 'failed' })
  tell('error', `${text}. Reload the page to start a new world.`)
}
