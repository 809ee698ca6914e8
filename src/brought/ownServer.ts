import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { CodeReading } from '#laws/codeReading.ts'
import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { ServerSocket } from '#network/sockets.ts'
import { encodeClientMessage } from '#protocol/clientFrames.ts'
import { closePolicy } from '#protocol/closeCodes.ts'
import { type ProtocolLimits, protocolLimits } from '#protocol/protocolLimits.ts'
import { parseRoute } from '#protocol/routes.ts'
import { refusal } from '#server/announcements.ts'
import type { FailurePlace } from '#server/failurePlace.ts'
import { NoSuchAct } from '#server/noSuchAct.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { type Stopped, stoppedAtTheDoor, usualLimits } from './atTheDoor.ts'
import { BroughtBooks } from './books/broughtBooks.ts'
import { Identities, type Known } from './books/identities.ts'
import { BroughtSocket } from './broughtSocket.ts'
import type { Adapter, Wish } from './dialects/adapter.ts'
import { Interpreter } from './dialects/interpreter.ts'
import { Understood } from './dialects/understood.ts'
import type { OwnHandlers } from './findCode.ts'
import { eventIn, httpRequest, saidIn } from './handedOn.ts'
import { type Held, sayTo } from './held.ts'
import { CodeRun } from './lines/codeRun.ts'
import { asMessage, Outgoing } from './outgoing.ts'
import { namesAsked, readsRoomOfPath } from './perRoom/roomPath.ts'
import type { Trait } from './traits.ts'
import { unjudged } from './unjudged.ts'

type Options = Pick<RoomServerOptions, 'limits' | 'echo' | 'presence' | 'onHandling' | 'onFailure'>

/** What its protocol is, where it is one of its own. */
interface Spoken {
  readonly adapter?: Adapter | null
  readonly traits?: readonly Trait[]
  /** Its code says how it is spoken to. */
  readonly isNamed?: boolean
  /** All of the code, in which it may be read what it asks of a request. */
  readonly text?: string
}

/**
 * Somebody's whole server under test: handlers of its own take sockets as they come. Its rooms are
 * seen where it shows a manager, or keeps maps; it makes no rooms for its owner. Where it speaks in
 * words of its own, an adapter stands between.
 */
export class OwnServer implements ServerUnderTest {
  readonly manager: BroughtBooks
  readonly #handlers: OwnHandlers
  readonly #options: Options
  readonly #code: CodeRun
  readonly #limits: ProtocolLimits
  readonly #readsPath: boolean
  /** The messages of the protocol as they are, or nearly. */
  readonly #speaksOurs: boolean
  readonly #urlOf: (path: string, id: ConnectionId) => string
  readonly #identities = new Identities()
  readonly #registered = new Set<Known>()
  readonly #outgoing = new Outgoing()
  readonly #interpreter: Interpreter | null
  readonly #understood = new Understood()
  readonly #traits: readonly Trait[]
  readonly #isNamed: boolean

  constructor(
    handlers: OwnHandlers,
    { adapter = null, traits = [], text = '', isNamed = false }: Spoken = {},
    options: Options = {},
    code = new CodeRun(),
  ) {
    this.#code = code
    this.#traits = traits
    this.#isNamed = isNamed
    const limits = { ...protocolLimits, ...options.limits }
    // Words of its own have none for the state of a member.
    this.#speaksOurs = adapter === null || adapter.dialect === 'seed'
    this.#limits = this.#speaksOurs ? limits : { ...limits, memberStateBytesMax: 0 }
    this.#readsPath =
      !handlers.perRoom && readsRoomOfPath(handlers.text ?? String(handlers.onConnection))
    this.#urlOf = (path, id) => `${path}${namesAsked(text, clientOf(id))}`
    this.#handlers = handlers
    this.#options = options
    const { manager } = handlers
    const nothing = new Set<string>()
    this.manager = new BroughtBooks(manager ?? handlers, null, {
      identities: this.#identities,
      registered: this.#registered,
      rooms: nothing,
      made: new Map(),
      entersLate: true,
    })
    const place = {
      identities: this.#identities,
      membersOf: (room: string) => this.#membersOf(room),
      limits: usualLimits,
    }
    this.#interpreter = adapter && new Interpreter(adapter, place)
  }

  /** The laws that it is not judged by, and why. */
  get unjudged(): ReadonlyMap<string, UnjudgedWhy> {
    const { presence, echo = false } = this.#options
    const { saysMore, gaveUp } = this.#outgoing
    const persons = presence === 'persons'
    const states = this.#limits.memberStateBytesMax > 0
    const beside = { persons, states, gaveUp, isAskedToEcho: echo, traits: this.#traits }
    if (!this.#interpreter) return unjudged(this.manager, beside)
    const { silent, echoes } = this.#interpreter
    return unjudged(this.manager, { ...beside, saysMore, silent, echoes })
  }

  /** No client of its own would say what its words do not mean: it need have no answer. */
  answersAll(kind: 'bad' | 'ping'): boolean {
    if (this.#speaksOurs) return true
    return kind === 'ping' && this.#interpreter?.adapter.knowsPings === true
  }

  /** What the code was taken for, and how far it was understood. */
  get reading(): CodeReading {
    const spoken = this.#understood.reading(this.#interpreter?.adapter ?? null, this.#isNamed)
    return { kind: 'server', methods: [], missing: [], maps: this.manager.maps, spoken }
  }

  connection(bare: ServerSocket): void {
    this.manager.begin()
    const route = parseRoute(bare.path)
    const pathRoom = route?.endpoint === 'room' ? route.room : null
    // Who does not look at the path is asked for the room as on `/ws`.
    const asks = this.#readsPath ? null : pathRoom
    if (!route && !this.#readsPath) return bare.close()
    const held = this.#hold(bare)
    const { socket, line, known } = held
    const inOwnWords = this.#interpreter && pathRoom === null ? 'own' : 'ours'
    const speaks = this.#handlers.speaksEvents ? 'events' : inOwnWords
    const door = { path: line.path, limits: this.#limits, speaks } as const
    line.onMessage((frame) => {
      // A transport tells of no message once it has told of the end.
      if (line.state === 'closed') return
      this.#options.onHandling?.(frame)
      const why = stoppedAtTheDoor(frame, door)
      if (why) return this.#stopped(held, why)
      if (frame.kind === 'binary') return this.#hear(held, frame.bytes)
      if (asks !== null) return this.#wish(held, saidIn(asks, frame.text))
      if (pathRoom !== null) return this.#hear(held, frame.text)
      this.#wish(held, frame.text)
    })
    line.onPong(() => void socket.tell('pong'))
    line.onClose(({ code, reason }) => this.#closed(held, code, reason))
    const begin = () => {
      if (line.state !== 'open') return
      this.#registered.add(known)
      this.#run('onConnection', line.id, () =>
        this.#handlers.onConnection(socket, httpRequest(this.#urlOf(line.path, line.id))),
      )
      if (asks === '') sayTo(line, refusal('bad_room', 'a room has a name'))
      else if (asks !== null) this.#wish(held, encodeClientMessage({ type: 'join', room: asks }))
    }
    // As `ws` has it, the code is told of a connection that is there. Its accept may be held, or fail.
    const accepted = socket.accept()
    if (line.state === 'connecting') accepted.then(begin, () => undefined)
    else begin()
  }

  createRoom(): void {
    throw new NoSuchAct()
  }

  removeRoom(): boolean {
    throw new NoSuchAct()
  }

  broadcast(): boolean {
    throw new NoSuchAct()
  }

  stop(): void {}

  #hold(bare: ServerSocket): Held {
    const said = { count: 0 }
    const meant = (text: string) => {
      said.count++
      return this.#understood.said(this.#interpreter ? this.#meant(known, text) : asMessage(text))
    }
    const line = this.#outgoing.over(bare, meant)
    const socket = new BroughtSocket(line, {
      onFailure: (where, error) => this.#failed(where, error, bare.id),
      // As `ws` does: who cannot be sent to is gone.
      onSendFailed: () => {
        if (line.state === 'open') line.cut()
      },
    })
    const known = this.#identities.add(socket, bare.id)
    this.#identities.watch(socket, known)
    return { known, socket, line, said }
  }

  #stopped({ socket }: Held, why: Stopped): void {
    if (why === 'ignored') return
    const { code, reason } = closePolicy[why.closedFor]
    socket.close(code, reason).catch(() => undefined)
  }

  /** What a client says on `/ws`, told in the words of the server. */
  #wish(held: Held, text: string): void {
    const interpreter = this.#interpreter
    this.#understood.asked++
    if (!interpreter) return void this.#hear(held, text)
    const wish = interpreter.wishOf(held.known, text)
    const own = wish
      ? this.#adapt('write', held.known, () => interpreter.toServer(held.known, wish))
      : text
    const done = own === null ? undefined : this.#hear(held, own, wish)
    const answer = () => {
      this.#outgoing.flush()
      if (!wish) return
      interpreter.done(held.known)
      for (const said of interpreter.answered(held.known, wish)) sayTo(held.line, said)
      const isIn = wish.type === 'join' && this.#membersOf(wish.room)?.includes(held.known)
      if (isIn) this.#understood.letsIn = true
    }
    if (done) done.then(answer)
    else Promise.resolve().then(answer)
  }

  /** What the code says to a client, in the words of the protocol; its own where they mean none of those. */
  #meant(known: Known, text: string): readonly string[] {
    const interpreter = this.#interpreter
    const heard = this.#adapt('read', known, () => interpreter?.toClient(known, text) ?? [])
    if (heard !== null && heard.length > 0) return heard
    return [interpreter?.adapter.spoken?.(text) ?? text]
  }

  /** Calls the adapter, which may be of the code as well; null when that throws. */
  #adapt<T>(method: 'read' | 'write', { id }: Known, run: () => T): T | null {
    try {
      return this.#code.aside(run)
    } catch (error) {
      this.#failed({ method: `adapter.${method}` }, error, id)
      return null
    }
  }

  /** The code hears something; resolves when what it begins is done, nothing when it is done at once. */
  #hear(held: Held, data: string | Uint8Array, wish?: Wish | null): Promise<unknown> | undefined {
    const { socket, line } = held
    const { onMessage, speaksEvents } = this.#handlers
    // Who is sent an event may be asked to say that it came.
    const more = speaksEvents && wish ? [this.#acknowledge(held, wish)] : []
    const told = this.#code.for(line.id, () => socket.tell(...this.#eventOf(data), ...more))
    const run = onMessage && this.#run('onMessage', line.id, () => onMessage(socket, data))
    return told ?? run
  }

  #acknowledge({ known, line }: Held, wish: Wish) {
    return (...answer: unknown[]) => {
      // What was said before it is understood before it.
      this.#outgoing.flush()
      for (const said of this.#interpreter?.acknowledged(known, wish, answer) ?? []) {
        sayTo(line, said)
      }
    }
  }

  /** A message is an event to who listens to its clients' words as to events. */
  #eventOf(data: string | Uint8Array): [string, ...unknown[]] {
    const event = this.#interpreter?.adapter.tellsEvents ? eventIn(data) : null
    return event ?? ['message', data]
  }

  #closed({ socket, line, known }: Held, code: number, reason: string): void {
    const { onClose } = this.#handlers
    if (!this.#registered.has(known)) return
    this.#code.for(line.id, () => void socket.tell('close', code, reason))
    if (onClose) this.#run('onClose', line.id, () => onClose(socket, code, reason))
    this.#registered.delete(known)
    this.#interpreter?.gone(known)
  }

  #membersOf(room: string): readonly Known[] | null {
    if (this.manager.shown.rooms === 'hidden') return null
    return [...(this.manager.rooms.get(room)?.connections ?? [])]
  }

  #run(method: string, connection: string, handler: () => unknown): Promise<unknown> | undefined {
    const failed = (error: unknown) => this.#failed({ method }, error, connection)
    try {
      const result = this.#code.for(connection, handler)
      if (result instanceof Promise) return result.catch(failed)
    } catch (error) {
      failed(error)
    }
    return undefined
  }

  #failed(where: FailurePlace, error: unknown, connection: string): void {
    this.#options.onFailure?.(where, error, connection)
  }
}
