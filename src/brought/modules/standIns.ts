import { parametersOf } from '#brought/calls/parameters.ts'
import { IoServer } from '#brought/socketIo/ioServer.ts'
import { inert } from './inert.ts'
import { Listening } from './listening.ts'

type Takes = (...args: never[]) => unknown

/** What is given to a function or a class that asks for what stands around it, by the names of its parameters. */
export function standInsFor(run: Takes, made: Listening[]): unknown[] {
  return parametersOf(parametersHolder(run)).map((name) => standInFor(name, made))
}

/** Whether a function asks for a server to listen on: `module.exports = (io) => { io.on('connection', …) }`. */
export function asksForServer(run: Takes): boolean {
  const [first = ''] = parametersOf(run)
  return io.test(first) || wss.test(first) || around.test(first)
}

const io = /^(?:io|ioServer|socketServer|nsp|namespace)$/i
const wss = /^(?:wss|wsServer|ws_server|webSocketServer|socketServer)$/i
const around =
  /^(?:server|httpServer|http|https|app|express|router|fastify|logger|log|\w*(?:service|repository|client|database|db|redis|prisma|pubsub|metrics|jwt)\w*)$/i

function standInFor(name: string, made: Listening[]): unknown {
  if (io.test(name)) return new IoServer(null, made)
  if (wss.test(name)) return new Listening(null, made)
  return around.test(name) ? inert() : undefined
}

/** Of a class the constructor has the parameters. */
function parametersHolder(run: Takes): Takes {
  const text = String(run)
  if (!text.startsWith('class')) return run
  const from = text.search(/\bconstructor\s*\(/)
  const holder = () => undefined
  holder.toString = () => (from < 0 ? '() =>' : text.slice(from))
  return holder
}
