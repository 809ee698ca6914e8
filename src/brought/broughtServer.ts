import type { CodeReading } from '#laws/codeReading.ts'
import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import { type Breach, closePolicy } from '#protocol/closeCodes.ts'
import type { JsonObject } from '#protocol/messages.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { parseRoute } from '#protocol/routes.ts'
import { Inbox } from '#rooms/inbox.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import { messageSaid, roomRemoved } from '#server/announcements.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import { NoSuchAct } from '#server/noSuchAct.ts'
import type { RoomServerOptions, ServerLimits } from '#server/roomServerOptions.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { BroughtBooks } from './books/broughtBooks.ts'
import { Identities, type Known } from './books/identities.ts'
import type { Untold } from './books/readBooks.ts'
import { BroughtSocket } from './broughtSocket.ts'
import { ManagerCalls, type Person } from './calls/managerCalls.ts'
import { Endpoint } from './endpoint.ts'
import { CodeRun, type CodeWorld } from './lines/codeRun.ts'
import { Outgoing, type WaitingSocket } from './outgoing.ts'
import { Told } from './told.ts'
import type { Trait } from './traits.ts'
import { unjudged } from './unjudged.ts'

export type BroughtOptions = Pick<
  RoomServerOptions,
  'limits' | 'echo' | 'presence' | 'authorize' | 'onHandling' | 'onFailure'
> &
  Partial<CodeWorld>

/**
 * Somebody's room manager under test: the endpoints `/ws` and `/ws/room/:id` over it, and its books
 * as far as they can be seen. What its code throws is told with its line, and the server goes on.
 */
export class BroughtServer implements ServerUnderTest {
  readonly manager: BroughtBooks
  readonly inboxes = new Map<Known, Inbox<Frame>>()
  readonly #options: BroughtOptions
  readonly #limits: ServerLimits
  readonly #calls: ManagerCalls
  readonly #identities = new Identities()
  readonly #people = new Map<string, Person>()
  readonly #registered = new Set<Known>()
  /** Those whose frames are handled. */
  readonly #open = new Set<Known>()
  readonly #made = new Map<string, Untold>()
  readonly #told = new Told()
  readonly #outgoing = new Outgoing()
  readonly #traits: readonly Trait[]
  #ownerSeq = 0

  constructor(
    manager: object,
    options: BroughtOptions = {},
    code = new CodeRun(),
    traits: readonly Trait[] = [],
  ) {
    this.#options = options
    this.#traits = traits
    this.#limits = { ...protocolLimits, ...roomLimits, ...options.limits }
    const failed = (where: FailurePlace, error: unknown) => this.#failed(where, error)
    this.#calls = new ManagerCalls(manager, this.#identities, this.#people, { failed, code })
    this.manager = new BroughtBooks(manager, this.#calls, {
      identities: this.#identities,
      registered: this.#registered,
      rooms: this.#told.spokenOf,
      made: this.#made,
      entersLate: !this.#calls.has('connect'),
    })
  }

  /** The laws that it is not judged by, and why. */
  get unjudged(): ReadonlyMap<string, UnjudgedWhy> {
    const { saysMore } = this.#outgoing
    const persons = this.#options.presence === 'persons'
    return unjudged(this.manager, { saysMore, persons, traits: this.#traits })
  }

  /** What the manager was taken for. */
  get reading(): CodeReading {
    const { methods, missing } = this.#calls
    return { kind: 'manager', methods, missing, maps: this.manager.maps, spoken: null }
  }

  connection(bare: ServerSocket): void {
    this.manager.begin()
    const socket = this.#outgoing.over(bare)
    const route = parseRoute(socket.path)
    if (!route) return socket.close()
    if (this.#registered.size >= this.#limits.connectionsMax) {
      const { code, reason } = closePolicy['too many connections']
      return socket.close(code, reason)
    }
    const person = this.#meet(socket)
    const expel = (breach: Breach) => this.#expel(person, endpoint, breach)
    const endpoint: Endpoint = new Endpoint(this.#endpointWorld(expel), person, route)
    let welcome: Promise<void> | null = null
    const inbox = this.#inboxOf(endpoint, expel, () => welcome)
    this.inboxes.set(person.known, inbox)
    socket.onMessage((frame) => inbox.push(frame))
    socket.onPong(() => person.socket.tell('pong'))
    socket.onClose(({ code, reason }) => {
      this.#outgoing.flush()
      inbox.close()
      this.inboxes.delete(person.known)
      this.#part(person, endpoint)
      person.socket.tell('close', code, reason)
    })
    welcome = this.#welcome(socket, person, endpoint)
      .catch((error) => this.#refuse(person, error))
      .then(() => {
        welcome = null
      })
  }

  createRoom(room: string, name: string, metadata: JsonObject = {}): void {
    if (!this.#calls.has('createRoom')) throw new NoSuchAct()
    this.#told.spokenOf.add(room)
    this.#made.set(room, this.#calls.untold(name, metadata))
    this.#follow(this.#calls.createRoom(room, name, metadata))
  }

  removeRoom(room: string): boolean {
    if (!this.#calls.has('removeRoom')) throw new NoSuchAct()
    const members = this.#membersOf(room)
    if (members.length === 0 && !this.manager.rooms.has(room)) return false
    this.#made.delete(room)
    this.#follow(this.#calls.removeRoom(room))
    for (const known of members) {
      this.#told.moves(known, room, false)
      this.#people
        .get(known.id)
        ?.line.say(roomRemoved(room))
        ?.catch(() => undefined)
    }
    return true
  }

  broadcast(room: string, text: string, exclude?: string): boolean {
    if (this.#membersOf(room).length === 0 && !this.manager.rooms.has(room)) return false
    const spared = exclude === undefined ? undefined : this.#people.get(exclude)
    const message = messageSaid(null, ++this.#ownerSeq, room, { text })
    this.#follow(this.#calls.broadcast(room, message, spared))
    return true
  }

  stop(): void {}

  #meet(socket: WaitingSocket): Person {
    const watched = new BroughtSocket(socket, {
      onFailure: (where, error) => this.#failed(where, error, socket.id),
      onSendFailed: () => this.#sendFailed(socket),
    })
    const known = this.#identities.add(watched, socket.id)
    this.#identities.watch(watched, known)
    const person: Person = { known, socket: watched, line: socket }
    this.#people.set(socket.id, person)
    return person
  }

  /** It is accepted at once, by the manager or, before that is told of it, by the endpoint. */
  async #welcome(socket: ServerSocket, person: Person, endpoint: Endpoint): Promise<void> {
    const { acceptsItself } = this.#calls
    const begun = acceptsItself ? this.#calls.call('connect', person) : null
    const accepted = person.socket.accept()
    // Its accept is held: it may fail, or the client be gone by then, and its `connect` throws.
    if (socket.state === 'connecting') await accepted.catch(() => undefined)
    if (socket.state !== 'open') {
      if (begun instanceof Promise) begun.catch(() => undefined)
      return
    }
    const connecting = acceptsItself ? begun : this.#calls.call('connect', person)
    this.#registered.add(person.known)
    this.#open.add(person.known)
    const handle = connecting instanceof Promise ? await connecting : connecting
    if (typeof handle === 'string' || typeof handle === 'number') {
      person.handle = handle
      this.#identities.name(person.known, handle)
    }
    if (socket.state === 'open') await endpoint.welcome()
  }

  #endpointWorld(expel: (breach: Breach) => void) {
    return {
      expel,
      speaksOf: (room: string) => void this.#told.spokenOf.add(room),
      calls: this.#calls,
      limits: this.#limits,
      echo: this.#options.echo ?? false,
      authorize: this.#options.authorize ?? (() => true),
      has: ({ known }: Person) => this.#open.has(known),
      membersOf: (room: string) => this.#membersOf(room),
      roomsOf: (person: Person) => this.#roomsOf(person),
      moves: ({ known }: Person, room: string, isIn: boolean) =>
        this.#told.moves(known, room, isIn),
    }
  }

  /** What a connection says before it was let in waits until it is. */
  #inboxOf(
    endpoint: Endpoint,
    expel: (breach: Breach) => void,
    welcome: () => Promise<void> | null,
  ): Inbox<Frame> {
    const begin = (frame: Frame) => {
      this.#outgoing.flush()
      this.#options.onHandling?.(frame)
      return endpoint.handle(frame)
    }
    return new Inbox<Frame>((frame) => welcome()?.then(() => begin(frame)) ?? begin(frame), {
      framesMax: this.#limits.inboxFramesMax,
      onOverflow: () => expel('too many waiting frames'),
      onError: (error) => {
        this.#failed(this.#calls.placeOf(error), error, endpoint.id)
        endpoint.failed()
      },
    })
  }

  #expel(person: Person, endpoint: Endpoint, breach: Breach): void {
    const { code, reason } = closePolicy[breach]
    this.#part(person, endpoint)
    person.socket.close(code, reason)
  }

  #part(person: Person, endpoint: Endpoint): void {
    if (!this.#open.delete(person.known)) return
    const failed = (error: unknown) =>
      this.#failed(this.#calls.placeOf(error), error, person.known.id)
    endpoint.part().catch(failed)
    // While the manager cleans up, what it does not show is not said to be gone either.
    this.#registered.delete(person.known)
    this.#told.gone(person.known)
  }

  /** A manager that awaits its sends learns of it there; for another the transport ends the connection, as `ws` does. */
  #sendFailed(socket: WaitingSocket): void {
    if (this.#calls.awaitsSends || socket.state !== 'open') return
    socket.cut()
  }

  #refuse(person: Person, error: unknown): void {
    this.#failed(this.#calls.placeOf(error), error, person.known.id)
    person.socket.terminate()
  }

  #membersOf(room: string): readonly Known[] {
    return (
      this.#calls.members(room) ??
      (this.manager.shown.rooms === 'hidden'
        ? this.#told.membersOf(room)
        : [...(this.manager.rooms.get(room)?.connections ?? [])])
    )
  }

  #roomsOf(person: Person): readonly string[] {
    return (
      this.#calls.roomsOf(person.known) ??
      (this.manager.shown.rooms === 'hidden'
        ? this.#told.roomsOf(person.known)
        : [...(this.manager.connectionRooms.get(person.known) ?? [])])
    )
  }

  #follow(result: unknown): void {
    if (!(result instanceof Promise)) return
    result.catch((error) => this.#failed(this.#calls.placeOf(error), error))
  }

  #failed(where: FailurePlace, error: unknown, connection?: string): void {
    this.#options.onFailure?.(where, error, connection)
  }
}
