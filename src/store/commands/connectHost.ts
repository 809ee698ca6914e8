import type { WorldHost } from '#host/worldHost.ts'
import { session } from '#store/session.ts'
import { store } from '#store/store.ts'

/** Gives the page its world; before this nothing can be done. */
export function connectHost(host: WorldHost): void {
  session.host = host
  store.setState({ status: 'ready' })
}
