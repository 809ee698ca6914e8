import { opening, WsException } from '#brought/nest/gateway.ts'
import { gatewayModule } from '#brought/nest/gatewayIn.ts'
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
  events: () => ({ EventEmitter: Emitter, default: Emitter }),
}

/** What else stands around a room server, where there are no other files: it has nothing to do with rooms. */
const around = new Set(
  'fs net os path util helmet morgan pino winston debug chalk @nestjs @fastify express-ws body-parser cookie-parser compression express-session jsonwebtoken class-validator class-transformer rxjs redis ioredis @socket.io mongoose @prisma prom-client perf_hooks cluster'.split(
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
  return name.replace(/^node:/, '')
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
