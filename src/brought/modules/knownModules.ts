import { opening, WsException } from '#brought/nest/gateway.ts'
import { gatewayModule } from '#brought/nest/gatewayIn.ts'
import { textOfBytes } from '#brought/platforms/bytes.ts'
import { bunOf, webSocketStates } from '#brought/platforms/platformGlobals.ts'
import { denoOf, honoUpgrade } from '#brought/platforms/socketUpgrades.ts'
import { uwsApp } from '#brought/platforms/uwsApp.ts'
import { IoServer } from '#brought/socketIo/ioServer.ts'
import { IoSocket } from '#brought/socketIo/ioSocket.ts'
import { Namespace } from '#brought/socketIo/namespace.ts'
import { Emitter } from './emitter.ts'
import { houseModule, houseModuleName } from './houseModule.ts'
import { inert } from './inert.ts'
import { scope } from './intrinsics.ts'
import { Listening, madeIn } from './listening.ts'
import { parsedUrl } from './parsedUrl.ts'
import { webApp } from './webApp.ts'

/** Of the modules that room managers import, what can be had without them. */
const known: Readonly<Record<string, (globals: Readonly<Record<string, unknown>>) => object>> = {
  ws: (globals) => {
    const WebSocket = webSocketStates()
    const made = madeIn(globals)
    class WebSocketServer extends Listening {
      constructor(options?: unknown) {
        super(options, made)
      }
    }
    const servers = { WebSocketServer, Server: WebSocketServer }
    return Object.assign(WebSocket, { ...servers, WebSocket, default: WebSocket })
  },
  'socket.io': (globals) => {
    const made = madeIn(globals)
    class Server extends IoServer {
      constructor(...args: unknown[]) {
        super(args, made)
      }
    }
    const make = (...args: unknown[]) => new Server(...args)
    return Object.assign(make, { Server, Namespace, Socket: IoSocket, default: make })
  },
  [houseModuleName]: () => houseModule,
  [gatewayModule]: (globals) => {
    const own = { gateway: opening(madeIn(globals)), WsException }
    const nothing = inert()
    return new Proxy(own, { get: (_, name) => Reflect.get(name in own ? own : nothing, name) })
  },
  'uWebSockets.js': (globals) => {
    const App = () => uwsApp(madeIn(globals))
    const own = {
      App,
      SSLApp: App,
      DISABLED: 0,
      SHARED_COMPRESSOR: 1,
      us_listen_socket_close: inert,
    }
    return { ...own, default: own }
  },
  bun: (globals) => bunOf(madeIn(globals)),
  hono: (globals) => webApp(madeIn(globals)),
  elysia: (globals) => webApp(madeIn(globals)),
  'hono/ws': honoSockets,
  'hono/bun': honoSockets,
  'hono/deno': honoSockets,
  'hono/cloudflare-workers': honoSockets,
  '@hono/node-ws': honoSockets,
  'cloudflare:workers': () => {
    class DurableObject {
      readonly ctx: unknown
      readonly env: unknown
      constructor(ctx: unknown, env: unknown) {
        this.ctx = ctx
        this.env = env
      }
    }
    return { DurableObject, WorkerEntrypoint: DurableObject, env: {} }
  },
  string_decoder: () => {
    class StringDecoder {
      write(bytes: Uint8Array): string {
        return textOfBytes(bytes)
      }
      end(bytes?: Uint8Array): string {
        return bytes ? textOfBytes(bytes) : ''
      }
    }
    return { StringDecoder, default: { StringDecoder } }
  },
  'std/http/server.ts': (globals) => denoOf(madeIn(globals)),
  http: inert,
  https: inert,
  express: (globals) => webApp(madeIn(globals)),
  fastify: (globals) => webApp(madeIn(globals)),
  cors: inert,
  dotenv: inert,
  uuid: ({ crypto }) => {
    const v4 = (crypto as Dice).randomUUID
    return { v1: v4, v4, v7: v4, default: v4 }
  },
  nanoid: ({ crypto }) => ({ nanoid: (chars = 21) => randomId(crypto as Dice, chars) }),
  crypto: ({ crypto }) => ({ ...(crypto as object), default: crypto }),
  events: () => {
    // What is required is the class itself, and has itself by name.
    class EventEmitter extends Emitter {}
    return Object.assign(EventEmitter, { EventEmitter, default: EventEmitter })
  },
}

/** What Hono's helpers of each platform have. */
function honoSockets(globals: Readonly<Record<string, unknown>>): object {
  const upgradeWebSocket = honoUpgrade(madeIn(globals))
  const helpers = { upgradeWebSocket, websocket: {}, injectWebSocket: () => undefined }
  const make = () => helpers
  return { ...helpers, createBunWebSocket: make, createNodeWebSocket: make, serveStatic: inert() }
}

/** What else stands around a room server, where there are no other files: it has nothing to do with rooms. */
const around = new Set(
  'fs net os path util helmet morgan pino winston debug chalk @nestjs @fastify @hono @elysiajs express-ws body-parser cookie-parser compression express-session jsonwebtoken class-validator class-transformer rxjs redis ioredis @socket.io mongoose @prisma prom-client perf_hooks cluster'.split(
    ' ',
  ),
)

/** What stands for a module that cannot be had; undefined for one that a room manager may need. */
export function standIn(name: string): unknown {
  if (plainModule(name) === 'url') {
    const { URL, URLSearchParams } = scope
    return { URL, URLSearchParams, parse: parsedUrl, fileURLToPath: String }
  }
  return around.has(plainModule(name).replace(/\/.*/, '')) ? inert() : undefined
}

/** Whether a module needs nobody else. */
export function isKnownModule(name: string): boolean {
  return Object.hasOwn(known, plainModule(name))
}

/** What stands for a module, over the globals of a world. */
export function knownModule(name: string, globals: Readonly<Record<string, unknown>>): unknown {
  return known[plainModule(name)]?.(globals)
}

function plainModule(name: string): string {
  return name
    .replace(/^(?:node|npm|jsr):/, '')
    .replace(/^https:\/\/deno\.land\/(std)(?:@[^/]+)?/, '$1')
    .replace(/(.)@[\d^~][\w.-]*$/, '$1')
}

/** Of `crypto` what makes ids. */
interface Dice {
  randomUUID(): string
}

function randomId(crypto: Dice, chars: number): string {
  let text = ''
  while (text.length < chars) text += crypto.randomUUID().replaceAll('-', '')
  return text.slice(0, chars)
}
