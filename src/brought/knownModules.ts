import { Emitter } from './emitter.ts'
import { Listening, madeIn } from './listening.ts'

/** Of the modules that room managers import, what can be had without them. */
const known: Readonly<Record<string, (globals: Readonly<Record<string, unknown>>) => object>> = {
  ws: (globals) => {
    const states = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 }
    const WebSocket = Object.assign(function WebSocket() {}, states)
    const made = madeIn(globals)
    class WebSocketServer extends Listening {
      constructor(options?: unknown) {
        super(options, made)
      }
    }
    const servers = { WebSocketServer, Server: WebSocketServer }
    return Object.assign(WebSocket, { ...servers, WebSocket, default: WebSocket })
  },
  http: inert,
  https: inert,
  express: inert,
  cors: inert,
  dotenv: inert,
  crypto: ({ crypto }) => ({ ...(crypto as object), default: crypto }),
  events: () => ({ EventEmitter: Emitter, default: Emitter }),
}

/** Whether a module needs nobody else. */
export function isKnownModule(name: string): boolean {
  return Object.hasOwn(known, plain(name))
}

/** What stands for a module, over the globals of a world. */
export function knownModule(name: string, globals: Readonly<Record<string, unknown>>): unknown {
  return known[plain(name)]?.(globals)
}

function plain(name: string): string {
  return name.replace(/^node:/, '')
}

/** What is around a room server and has nothing to do with rooms: whatever is asked of it, it does nothing. */
function inert(): object {
  const nothing: object = new Proxy(() => undefined, {
    get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : nothing),
    apply: () => nothing,
    construct: () => nothing,
  })
  return nothing
}
