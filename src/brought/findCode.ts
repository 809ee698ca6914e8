import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { BadCode } from './badCode.ts'
import { collectionsOf, isCollection, pairsOf, partNamed, rowsIn } from './books/collections.ts'
import type { BroughtSocket } from './broughtSocket.ts'
import { isManager } from './calls/methodFound.ts'
import { parametersOf } from './calls/parameters.ts'
import type { Listening } from './modules/listening.ts'
import { asksForServer, standInsFor } from './modules/standIns.ts'
import { ObjectServer } from './platforms/durableObject.ts'
import { PartyServer } from './platforms/partyServer.ts'

/** What somebody's module was found to be: a room manager, or a whole server with handlers of its own. */
export type FoundCode =
  | { readonly kind: 'manager'; readonly manager: object }
  | { readonly kind: 'server'; readonly server: OwnHandlers }
  | { readonly kind: 'house'; readonly make: HouseServer }

/** A server as those of the house are: it meets the world by itself, and is judged by every law. */
export type HouseServer = new (options: object) => ServerUnderTest

/** Handlers of one's own, instead of the endpoints that come with a manager. */
export interface OwnHandlers {
  onConnection(socket: BroughtSocket, request: { readonly url: string }): unknown
  onMessage?(socket: unknown, text: unknown): unknown
  onClose?(socket: unknown, code: number, reason: string): unknown
  /** What keeps its rooms, where it shows that; a function where that may change. */
  readonly manager?: object | (() => object)
  /** It is spoken to in events with their arguments. */
  readonly speaksEvents?: boolean
  /** How it is spoken to, whatever its code looks like. */
  readonly dialect?: Listening['dialect']
  /** It has a socket for each room. */
  readonly perRoom?: boolean
  /** The text of what takes connections, where `onConnection` only hands them on. */
  readonly text?: string
}

/** How many names are told. */
const namesMax = 8

type Exports = Readonly<Record<string, unknown>>

/**
 * Finds what is to be tested among the names of a module, and makes it: an `onConnection`, a class
 * with `joinRoom` and `broadcastToRoom`, a function that makes such an object, the object itself, or
 * functions of these names. Throws {@link BadCode} when there is none.
 */
export function findCode(
  exports: Exports,
  servers: Listening[] = [],
  instances: readonly object[] = [],
): FoundCode {
  const values = exportsByPromise(exports)
  const house = values.find(isHouseServer)
  if (house) return { kind: 'house', make: house }
  const listening = objectsOf(values, servers) ?? listeningIn(servers) ?? setUp(exports, servers)
  if (listening) return { kind: 'server', server: listens(listening, exports, instances) }
  const server = [exports, ...values].map(handlersIn).find((found) => found !== null)
  if (server) {
    const own = server.manager ?? keeperIn(exports)
    return { kind: 'server', server: own === undefined ? server : withManager(server, own) }
  }
  const manager = managerIn(exports, servers)
  // What it was given may be what it listens to.
  const given = listeningIn(servers)
  if (given) return { kind: 'server', server: listens(given, exports, instances) }
  if (manager) return { kind: 'manager', manager }
  const handler = connectionHandler(exports)
  if (handler) return { kind: 'server', server: handler }
  throw new BadCode({
    code: 'noManager',
    params: { names: Object.keys(exports).slice(0, namesMax) },
  })
}

const houseMethods = ['connection', 'createRoom', 'removeRoom', 'broadcast', 'stop']

function isHouseServer(value: unknown): value is HouseServer {
  if (!isClass(value) || !String(value).startsWith('class')) return false
  const has: Readonly<Record<string, unknown>> = value.prototype
  return houseMethods.every((name) => typeof has[name] === 'function')
}

/** A class whose objects are rooms: a Durable Object, a server of PartyKit. */
function objectsOf(values: readonly unknown[], servers: Listening[]): Listening | undefined {
  const classes = values.filter(isClass).filter((one) => String(one).startsWith('class'))
  const has = (one: Class, name: string) => typeof one.prototype[name] === 'function'
  const durable = classes.find(
    (one) =>
      has(one, 'fetch') && (has(one, 'webSocketMessage') || /WebSocketPair/.test(String(one))),
  )
  if (durable) return new ObjectServer(durable as never, servers)
  const party = classes.find(
    (one) =>
      has(one, 'onConnect') && has(one, 'onMessage') && /\.broadcast\(|\.room\b/.test(String(one)),
  )
  return party && new PartyServer(party as never, servers)
}

function listeningIn(servers: readonly Listening[]): Listening | undefined {
  return servers.find((one) => one.takes.length > 0)
}

/** A function that is given a server, and listens on it: `module.exports = (io) => …`, `setupSocket(server)`. */
function setUp(exports: Exports, servers: Listening[]): Listening | undefined {
  for (const [name, run] of Object.entries(exports)) {
    const isPlain = typeof run === 'function' && !String(run).startsWith('class')
    if (!isPlain || !/^default$|socket|ws|io|connection|chat|room|server|init|setup/i.test(name))
      continue
    if (!asksForServer(run as never)) continue
    run(...standInsFor(run as never, servers))
    const listening = listeningIn(servers)
    if (listening) return listening
  }
  return undefined
}

function managerIn(exports: Exports, servers: Listening[]): object | null {
  const values = exportsByPromise(exports)
  const Manager = values.find((value) => isClass(value) && isManager(value.prototype))
  if (isClass(Manager)) return new Manager(...standInsFor(Manager as never, servers))
  return (
    values.find(isManager) ??
    managerMadeBy(exports, /^(create|make)\w*manager$/i) ??
    managerOf(exports) ??
    values.map((value) => instanceOf(value, servers)).find((one) => one !== null) ??
    managerMadeBy(exports, /^(default$|create|make|build|init|setup)/i)
  )
}

/** A function that takes each connection: `export default function handleConnection(socket, request)`. */
function connectionHandler(exports: Exports): OwnHandlers | null {
  const named =
    /^(?:default|(?:on|handle|new|accept|setup)?(?:web|ws)?(?:socket|connection|client)\w*)$/i
  const found = Object.entries(exports).find(([name, run]) => {
    if (typeof run !== 'function' || String(run).startsWith('class') || !named.test(name))
      return false
    return takesSocket(run as never)
  })
  if (!found) return null
  const run = found[1] as OwnHandlers['onConnection']
  const own = keeperIn(exports) ?? exports
  return { onConnection: run, text: String(run), manager: own }
}

function takesSocket(run: (...args: never[]) => unknown): boolean {
  const [first = ''] = parametersOf(run)
  return /^(?:ws|socket|websocket|client|conn|connection|sock)$/i.test(first)
}

/** A server that listens to `connection`: its maps are the manager's, or stand in the module. */
function listens(
  listening: Listening,
  exports: Exports,
  instances: readonly object[],
): OwnHandlers {
  const { owner } = listening
  const own = keeperIn(exports) ?? (owner && collectionsOf(owner).length > 0 ? owner : exports)
  const keeps = () => (showsRooms(own) ? own : instances.find(showsRooms))
  return {
    manager: () => keeps() ?? listening.kept ?? own,
    text: listening.takes.map(String).join('\n'),
    speaksEvents: listening.speaksEvents,
    dialect: listening.dialect,
    perRoom: listening.perRoom,
    onConnection: (socket, request) => listening.welcome(socket, request),
    onClose: (socket) => listening.parted(socket),
  }
}

/** Whether it keeps of rooms anything of its own, by the names, or in a list of who is where. */
function showsRooms(own: object): boolean {
  return collectionsOf(own).some(([name, field]) => {
    const part = partNamed(name)
    const isNamed = part === 'rooms' || part === 'connectionRooms'
    return isNamed || rowsIn(field) !== null || holdsMany(field)
  })
}

/** Whether collections stand in it, by some name: `members.get(room)`. */
function holdsMany(field: object): boolean {
  return pairsOf(field).some(
    ([name, value]) => name !== value && isCollection(value) && pairsOf(value).length > 0,
  )
}

/** What keeps the rooms of a whole server: a table of handlers that is called as a manager is keeps none. */
function keeperIn(exports: Exports): object | undefined {
  const managers = exportsByPromise(exports).filter(
    (value): value is object => isManager(value) && !isClass(value),
  )
  const keeps = managers.find((one) => collectionsOf(one).length > 0)
  return keeps ?? (collectionsOf(exports).length > 0 ? undefined : managers[0])
}

function withManager(server: OwnHandlers, manager: object | (() => object)): OwnHandlers {
  const { onConnection, onMessage, onClose } = server
  return {
    manager,
    onConnection: onConnection.bind(server),
    ...(onMessage ? { onMessage: onMessage.bind(server) } : {}),
    ...(onClose ? { onClose: onClose.bind(server) } : {}),
  }
}

/** What is exported by default first, then what is called a manager, then the rest as it stands. */
function exportsByPromise(exports: Exports): unknown[] {
  const rank = (name: string) => (name === 'default' ? 0 : /manager/i.test(name) ? 1 : 2)
  return Object.keys(exports)
    .sort((one, other) => rank(one) - rank(other))
    .map((name) => exports[name])
}

type Class = (new (
  ...args: unknown[]
) => object) & {
  readonly prototype: Readonly<Record<string, unknown>>
}

function isClass(value: unknown): value is Class {
  return typeof value === 'function' && typeof value.prototype === 'object'
}

/** An instance of a class whose methods are fields: `join = (socket, room) => …`. */
function instanceOf(value: unknown, servers: Listening[]): object | null {
  if (!isClass(value) || !String(value).startsWith('class')) return null
  const instance = new value(...standInsFor(value as never, servers))
  const taking = listeningIn(servers)
  if (taking) taking.owner ??= instance
  return isManager(instance) ? instance : null
}

function handlersIn(value: unknown): OwnHandlers | null {
  if (isClass(value)) return hasHandler(value.prototype) ? handlersIn(new value()) : null
  return typeof value === 'object' && value !== null && hasHandler(value) ? value : null
}

function hasHandler(value: object): value is OwnHandlers {
  return typeof (value as Partial<OwnHandlers>).onConnection === 'function'
}

function managerOf(value: unknown): object | null {
  return isManager(value) ? value : null
}

/** What a function makes that is called so. */
function managerMadeBy(exports: Exports, called: RegExp): object | null {
  for (const [name, make] of Object.entries(exports)) {
    if (typeof make !== 'function' || !called.test(name)) continue
    if (String(make).startsWith('class') || takesSocket(make as never)) continue
    const manager = madeBy(make as () => unknown)
    if (isManager(manager)) return manager
  }
  return null
}

/** One that cannot be made without what it takes is none. */
function madeBy(make: () => unknown): unknown {
  try {
    return make()
  } catch (error) {
    if (parametersOf(make).length === 0) throw error
    return null
  }
}
