import type { Listening } from '#brought/modules/listening.ts'
import { queryOf } from '#brought/modules/parsedUrl.ts'
import { type Taking, type TopicHandler, type TopicHandlers, TopicServer } from './topicServer.ts'

/** An app of uWebSockets.js. */
export function uwsApp(made: Listening[]): object {
  const servers: TopicServer[] = []
  const app = {
    ws: (_: string, handlers: TopicHandlers) => {
      servers.push(new TopicServer(handlers, { form: 'bytes', admits: admitsBy(handlers) }, made))
      return app
    },
    publish: (topic: string, message: unknown) =>
      servers.map((one) => one.publish(topic, message)).some(Boolean),
    numSubscribers: (topic: string) => servers.reduce((sum, one) => sum + one.countIn(topic), 0),
    listen: (...args: unknown[]) => {
      const told = args.find((one) => typeof one === 'function') as TopicHandler | undefined
      told?.({})
      return app
    },
  }
  const same = () => app
  const routes = ['get', 'post', 'put', 'del', 'patch', 'options', 'any', 'close', 'addServerName']
  return Object.assign(app, Object.fromEntries(routes.map((name) => [name, same])))
}

/** Its `upgrade` decides, and says what the socket has for its data. */
function admitsBy({ upgrade }: TopicHandlers): Taking['admits'] {
  return (path) => {
    if (!upgrade) return {}
    let data: unknown = null
    const [url = '', query = ''] = path.split('?')
    const search = queryOf(path)
    const request = {
      getHeader: (name: string) => (name === 'upgrade' ? 'websocket' : ''),
      getUrl: () => url,
      getQuery: (name?: string) => (name === undefined ? query : search[name]),
      getParameter: () => url.split('/').at(-1),
      getMethod: () => 'get',
    }
    const response: Record<string, unknown> = {
      upgrade: (own: unknown) => {
        data = own ?? {}
      },
      cork: (run: TopicHandler) => run(),
    }
    for (const name of ['onAborted', 'writeStatus', 'writeHeader', 'end', 'close'])
      response[name] = () => response
    upgrade(response, request, {})
    return data
  }
}
