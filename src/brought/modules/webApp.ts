import { type TopicHandlers, TopicServer } from '#brought/platforms/topicServer.ts'
import { inert } from './inert.ts'
import { Listening } from './listening.ts'

type Handler = (...args: never[]) => unknown

/**
 * An app of a web framework, as far as rooms are concerned: a route that takes sockets is a server that
 * clients come to (`app.ws('/chat', …)` of express-ws, `app.get('/chat', { websocket: true }, …)` of
 * Fastify), a plugin is run, and all else does nothing.
 */
export function webApp(made: Listening[]): object {
  const nothing = inert()
  const takes = (handler: unknown) => {
    if (typeof handler === 'function')
      new Listening(null, made).on('connection', handler as Handler as never)
    return app
  }
  const routes: Readonly<Record<string, Handler>> = {
    ws: (...args: unknown[]) => {
      const handlers = args.at(-1)
      if (typeof handlers !== 'object') return takes(handlers)
      // Elysia has its handlers in an object, and gives them values.
      new TopicServer(handlers as TopicHandlers, { form: 'value', admits: () => ({}) }, made)
      return app
    },
    get: (...args: unknown[]) => (asksForSockets(args[1]) ? takes(args.at(-1)) : app),
    route: (asked: { readonly wsHandler?: unknown } | undefined) => takes(asked?.wsHandler),
    register: (plugin: unknown, options: unknown) => {
      // What stands in for a package is a plugin that does nothing.
      if (typeof plugin === 'function' && plugin !== nothing) plugin(app, options, () => undefined)
      return app
    },
  }
  const app: object = new Proxy(function nothingElse() {}, {
    get: (_, name) => {
      // However it is imported, it is the same.
      if (typeof name === 'string' && sameAs.has(name)) return app
      if (name === 'call' || name === 'apply') return () => app
      if (typeof name === 'string' && Object.hasOwn(routes, name)) return routes[name]
      return Reflect.get(nothing, name)
    },
    apply: () => app,
    construct: () => app,
  })
  return app
}

const sameAs = new Set(['default', 'fastify', 'Hono', 'Elysia'])

function asksForSockets(options: unknown): boolean {
  return (
    typeof options === 'object' && options !== null && Reflect.get(options, 'websocket') === true
  )
}
