import { BadCode } from './badCode.ts'
import type { BroughtSocket } from './broughtSocket.ts'
import { isManager } from './calls/methodFound.ts'
import { collectionsOf, isCollection, pairsOf, partNamed, rowsIn } from './collections.ts'
import type { Listening } from './listening.ts'

/** What somebody's module was found to be: a room manager, or a whole server with handlers of its own. */
export type FoundCode =
  | { readonly kind: 'manager'; readonly manager: object }
  | { readonly kind: 'server'; readonly server: OwnHandlers }

/** Handlers of one's own, instead of the endpoints that come with a manager. */
export interface OwnHandlers {
  onConnection(socket: BroughtSocket, request: { readonly url: string }): unknown
  onMessage?(socket: unknown, text: unknown): unknown
  onClose?(socket: unknown, code: number, reason: string): unknown
  /** What keeps its rooms, where it shows that; a function where that may change. */
  readonly manager?: object | (() => object)
  /** It is spoken to in events with their arguments. */
  readonly speaksEvents?: boolean
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
export function findCode(exports: Exports, servers: readonly Listening[] = []): FoundCode {
  const values = exportsByPromise(exports)
  const listening = servers.find((one) => one.takes.length > 0)
  if (listening) return { kind: 'server', server: listens(listening, exports) }
  const server = [exports, ...values].map(handlersIn).find((found) => found !== null)
  if (server) {
    const own = server.manager ?? keeperIn(exports)
    return { kind: 'server', server: own === undefined ? server : withManager(server, own) }
  }
  const Manager = values.find((value) => isClass(value) && isManager(value.prototype))
  if (isClass(Manager)) return { kind: 'manager', manager: new Manager() }
  const manager =
    values.find(isManager) ??
    managerMadeBy(exports, /^(create|make)\w*manager$/i) ??
    managerOf(exports)
  if (manager) return { kind: 'manager', manager }
  const own = values.map(instanceOf).find((one) => one !== null)
  if (own) return { kind: 'manager', manager: own }
  const last = managerMadeBy(exports, /^(default$|create|make|build|init|setup)/i)
  if (last) return { kind: 'manager', manager: last }
  throw new BadCode({
    code: 'noManager',
    params: { names: Object.keys(exports).slice(0, namesMax) },
  })
}

/** A server that listens to `connection`: its maps are the manager's, or stand in the module. */
function listens(listening: Listening, exports: Exports): OwnHandlers {
  const own = keeperIn(exports) ?? exports
  return {
    manager: () => (listening.kept && !showsRooms(own) ? listening.kept : own),
    text: listening.takes.map(String).join('\n'),
    speaksEvents: listening.speaksEvents,
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

type Class = new () => object

function isClass(value: unknown): value is Class {
  return typeof value === 'function' && typeof value.prototype === 'object'
}

/** An instance of a class whose methods are fields: `join = (socket, room) => …`. */
function instanceOf(value: unknown): object | null {
  if (!isClass(value) || !String(value).startsWith('class')) return null
  const instance = new value()
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
    if (String(make).startsWith('class')) continue
    const manager: unknown = make()
    if (isManager(manager)) return manager
  }
  return null
}
