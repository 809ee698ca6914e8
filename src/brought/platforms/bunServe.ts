import type { Listening } from '#brought/modules/listening.ts'
import { type TopicHandler, type TopicHandlers, TopicServer } from './topicServer.ts'
import { upgradeRequest } from './upgradeRequest.ts'

/** `Bun.serve({ fetch, websocket })`. */
export function bunServe(options: BunOptions, made: Listening[]): object {
  const { fetch, websocket = {} } = options
  const upgrading: { data?: unknown }[] = []
  const admits = (path: string) => {
    if (!fetch) return {}
    const own: { data?: unknown; isUpgraded?: boolean } = {}
    upgrading.push(own)
    const answer = fetch.call(server, upgradeRequest(path), server)
    // A route may have to be awaited before it says so; who comes is let in by then.
    upgrading.pop()
    return own.isUpgraded || answer instanceof Promise ? (own.data ?? {}) : null
  }
  const topics = new TopicServer(
    websocket,
    { form: 'text', admits, texts: fetch ? [fetch] : [] },
    made,
  )
  const server = {
    ...{
      port: options.port ?? 3000,
      hostname: 'localhost',
      url: 'http://localhost',
      development: false,
    },
    upgrade: (_: unknown, more: { data?: unknown } = {}) => {
      const own = upgrading.at(-1)
      if (own) Object.assign(own, { isUpgraded: true, data: more.data })
      return true
    },
    publish: (topic: string, message: unknown) => topics.publish(topic, message),
    subscriberCount: (topic: string) => topics.countIn(topic),
    requestIP: () => ({ address: '127.0.0.1', port: 0 }),
    stop: () => undefined,
    reload: () => undefined,
    get pendingWebSockets() {
      return topics.clients.size
    },
  }
  return server
}

interface BunOptions {
  readonly port?: number
  readonly fetch?: TopicHandler
  readonly websocket?: TopicHandlers
}
