import { isCollection, pairsOf } from '#brought/books/collections.ts'
import type { Identities, Known } from '#brought/books/identities.ts'
import type { BroughtSocket } from '#brought/broughtSocket.ts'
import type { CodeRun } from '#brought/lines/codeRun.ts'
import type { WaitingSocket } from '#brought/outgoing.ts'
import type { ConnectionId } from '#kernel/ids.ts'
import { clientOf } from '#kernel/ids.ts'
import type { JsonObject } from '#protocol/messages.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import {
  argumentFor,
  encodesItself,
  eventNamed,
  roomListed,
  takesWhom,
  type Values,
} from './callShapes.ts'
import { FailingMethods } from './failingMethods.ts'
import { type Method, methodFound, methodOf } from './methodFound.ts'
import type { MethodName } from './methods.ts'
import { parametersOf } from './parameters.ts'
import { type PersonRole, personRole, type Role, roleOf, rolesOf } from './roles.ts'

/** A connection as it is handed to somebody's manager. */
export interface Person {
  readonly known: Known
  readonly socket: BroughtSocket
  /** What the endpoint says and ends by itself. */
  readonly line: WaitingSocket
  /** What the manager calls it, when it gave it a name. */
  handle?: string | number
}

/** How the pattern orders the parameters of each method. */
const usual = {
  connect: ['socket'],
  disconnect: ['socket'],
  joinRoom: ['socket', 'room'],
  leaveRoom: ['socket', 'room'],
  broadcastToRoom: ['room', 'message', 'exclude'],
  getRoomMembers: ['room'],
  getRoomCount: ['room'],
  getUserRooms: ['socket'],
  createRoom: ['room', 'name', 'options'],
  removeRoom: ['room'],
  listRooms: [],
  books: [],
} as const satisfies Readonly<Record<MethodName, readonly Role[]>>

const methodsWanted = Object.keys(usual) as MethodName[]

/** A broadcast that looks for somebody among those whom it leaves out. */
const leftOutOfSeveral = /\b\w*(?:exclu|except|skip|ignore|omit)\w*[?!]?\.(has|includes|indexOf)\(/i

/** What is around the calls: who is told what throws, and for whom the code runs. */
interface Around {
  readonly failed: (where: FailurePlace, error: unknown) => void
  readonly code: CodeRun
}

/** Somebody's manager, called as it wants to be: in its own order, by socket or by id. */
export class ManagerCalls {
  readonly manager: object
  readonly #identities: Identities
  readonly #byPerson: PersonRole
  readonly #encodes: boolean
  readonly #onFailure: (where: FailurePlace, error: unknown) => void
  readonly #code: CodeRun
  readonly #tellsEvents: boolean
  /** Its broadcast can leave somebody out; for one that cannot the endpoint does. */
  readonly #leavesOut: boolean
  readonly #failures = new FailingMethods()
  #awaitsSends = false
  readonly #people: ReadonlyMap<string, Person>

  constructor(
    manager: object,
    identities: Identities,
    people: ReadonlyMap<string, Person>,
    { failed, code }: Around,
  ) {
    this.#onFailure = failed
    this.#code = code
    this.manager = manager
    this.#identities = identities
    this.#people = people
    this.#byPerson = personRole(methodOf(manager, 'joinRoom') as Method)
    this.#encodes = encodesItself(manager)
    const broadcast = methodOf(manager, 'broadcastToRoom') as Method
    const roles = rolesOf(broadcast, usual.broadcastToRoom)
    this.#tellsEvents = roles.includes('event')
    this.#leavesOut = /\barguments\b/.test(String(broadcast)) || takesWhom(broadcast)
  }

  /** A broadcast that gives a promise can learn of a send that failed; another cannot. */
  get awaitsSends(): boolean {
    return this.#awaitsSends
  }

  /** Its `connect` accepts the handshake, and is called before that. */
  get acceptsItself(): boolean {
    return /\baccept\s*\(/.test(String(methodOf(this.manager, 'connect') ?? ''))
  }

  /** Its methods, by what each is for and by their own names. */
  get methods(): readonly { readonly as: string; readonly name: string }[] {
    return methodsWanted.flatMap((as) => {
      const found = methodFound(this.manager, as)
      return found ? [{ as, name: found.name }] : []
    })
  }

  /** Those that it does not have. */
  get missing(): readonly string[] {
    return methodsWanted.filter((name) => name !== 'books' && !this.has(name))
  }

  has(name: MethodName): boolean {
    return methodOf(this.manager, name) !== undefined
  }

  call(name: 'connect' | 'disconnect', person: Person): unknown {
    return this.#callFor(person, name, this.#valuesOf(person))
  }

  move(name: 'joinRoom' | 'leaveRoom', person: Person, room: string): unknown {
    return this.#callFor(person, name, { ...this.#valuesOf(person), room })
  }

  broadcast(room: string, text: string, spared?: Person, by: Person | undefined = spared): unknown {
    if (spared && !this.#leavesOut) spared.line.spare(text)
    const exclude = spared && this.#leftOut(this.#valuesOf(spared))
    const options = spared ? { exclude, except: exclude } : {}
    const message = this.#encodes ? JSON.parse(text) : text
    const values = {
      // Who says it may be named as well, and is left out by the code itself.
      ...(by ? this.#valuesOf(by) : {}),
      room,
      message,
      exclude,
      options,
      ...(this.#tellsEvents ? eventNamed(text) : {}),
    }
    const result = this.#code.telling(() => this.#callFor(by, 'broadcastToRoom', values))
    if (result instanceof Promise) this.#awaitsSends = true
    return result
  }

  createRoom(room: string, name: string, metadata: JsonObject): unknown {
    return this.#call('createRoom', { room, name, user: name, options: metadata })
  }

  /** What of a room its `createRoom` cannot be told, for it takes no such thing. */
  untold(name: string, metadata: JsonObject): { name?: string; metadata?: JsonObject } {
    const found = methodFound(this.manager, 'createRoom')
    const roles = found ? parametersOf(found.run).map(roleOf) : []
    // One that names none of its parameters may take all.
    if (roles.length === 0) return {}
    const takesOptions = roles.length > 2 || roles.includes('options')
    const takesName = roles.slice(1).some((role) => role !== 'options')
    return { ...(takesName ? {} : { name }), ...(takesOptions ? {} : { metadata }) }
  }

  removeRoom(room: string): unknown {
    return this.#call('removeRoom', { room })
  }

  /** Who is in a room; null when it cannot be asked, or answers with a promise. */
  members(room: string): readonly Known[] | null {
    if (!this.has('getRoomMembers')) return null
    const found = this.#ask('getRoomMembers', { room })
    if (found === undefined || found === null) return []
    if (!isCollection(found)) return null
    return pairsOf(found).map(([key, value]) =>
      this.#identities.get(this.#identities.find(key) ? key : value),
    )
  }

  /** The rooms that somebody is in; null when it cannot be asked, or answers with a promise. */
  roomsOf(known: Known): readonly string[] | null {
    const person = this.#people.get(known.id)
    if (!person || !this.has('getUserRooms')) return null
    const found = this.#ask('getUserRooms', this.#valuesOf(person))
    if (found === undefined || found === null) return []
    return isCollection(found) ? pairsOf(found).map(([key]) => String(key)) : null
  }

  /** How many it says are in a room; undefined when it says no number. */
  count(room: string): number | undefined {
    const found = this.#ask('getRoomCount', { room })
    return typeof found === 'number' ? found : undefined
  }

  listRooms(): readonly Readonly<Record<string, unknown>>[] | null {
    const found = this.#ask('listRooms', {})
    if (!Array.isArray(found)) return null
    return found.map(roomListed)
  }

  /** The two maps and the connections, where it shows them itself. */
  books(): Readonly<Record<string, unknown>> | null {
    const found = this.has('books') ? this.#ask('books', {}) : null
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null
  }

  /** A question, asked while nothing is done: what it throws is told, and is no answer. */
  #ask(name: MethodName, values: Values): unknown {
    try {
      const found = this.#code.aside(() => this.#call(name, values))
      if (found instanceof Promise) {
        found.catch((error) => this.#onFailure(this.placeOf(error), error))
      }
      return found
    } catch (error) {
      this.#onFailure(this.placeOf(error), error)
      return undefined
    }
  }

  #callFor(person: Person | undefined, name: MethodName, values: Values): unknown {
    return this.#code.for(person?.known.id ?? null, () => this.#call(name, values))
  }

  #call(name: MethodName, values: Values): unknown {
    const found = methodFound(this.manager, name)
    if (!found) return undefined
    const roles = rolesOf(found.run, usual[name])
    return this.#failures.call(found.name, () =>
      found.run.apply(
        this.manager,
        roles.map((role) => argumentFor(role, values)),
      ),
    )
  }

  /** Where an error of the manager came from: the method that was called, by its own name. */
  placeOf(error: unknown): FailurePlace {
    return this.#failures.placeOf(error) ?? 'manager'
  }

  /** One who is left out, as the broadcast looks for it: the only one, or among several, by whichever name. */
  #leftOut(values: Values): unknown {
    const text = String(methodOf(this.manager, 'broadcastToRoom'))
    const asked = leftOutOfSeveral.exec(text)
    if (!asked) return values[this.#nameOfLeftOut()]
    const names = [values.socket, values.id, values.user]
    return asked[1] === 'has' ? new Set(names) : names
  }

  /** How its broadcast names whom it leaves out: by the parameter's own name, or else as a join names people. */
  #nameOfLeftOut(): PersonRole {
    const broadcast = methodOf(this.manager, 'broadcastToRoom') as Method
    const name = parametersOf(broadcast).find((one) => roleOf(one) === 'exclude') ?? ''
    if (this.#byPerson === 'socket' && /[a-z_]ids?$/i.test(name)) return 'id'
    if (this.#byPerson === 'id' && /(?:ws|sock|socket|conn|connection)$/i.test(name))
      return 'socket'
    return this.#byPerson
  }

  #valuesOf({ known, socket, handle }: Person): Values {
    const id = handle ?? socket.id
    return { socket, id, user: handle ?? clientOf(known.id as ConnectionId) }
  }
}
