import { unreachable } from '#kernel/assert.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import { type Breach, closePolicy } from '#protocol/closeCodes.ts'
import type { ClientMessage, ErrorCode } from '#protocol/messages.ts'
import { readFrameOn } from '#protocol/readFrame.ts'
import { parseRoute } from '#protocol/routes.ts'
import { Inbox } from '#rooms/inbox.ts'
import { RoomsError } from '#rooms/roomsError.ts'
import { ping, pong, refusal } from './announcements.ts'
import { Forbidden } from './forbidden.ts'
import { Heartbeat } from './heartbeat.ts'
import { Member } from './member.ts'
import { OwnersActs } from './ownersActs.ts'
import type { RoomServerOptions } from './roomServerOptions.ts'
import { SentLog } from './sentLog.ts'

/**
 * The endpoints `/ws` and `/ws/room/:roomId` over one room manager. Each frame of a client is
 * decided in one synchronous step, its announcements included, so nothing can come between.
 */
export class RoomServer extends OwnersActs {
  /** What arrived of each open socket and waits to be handled, to be looked at. */
  readonly inboxes = new Map<Member, Pick<Inbox<Frame>, 'waiting'>>()
  readonly #onFailure: NonNullable<RoomServerOptions['onFailure']>
  readonly #onHandling: NonNullable<RoomServerOptions['onHandling']>
  readonly #heartbeat: Heartbeat<Member> | null
  readonly #byMessages: boolean

  constructor(options: RoomServerOptions = {}) {
    super(options)
    this.#onFailure = options.onFailure ?? (() => undefined)
    this.#onHandling = options.onHandling ?? (() => undefined)
    this.#byMessages = options.heartbeat?.by === 'messages'
    this.#heartbeat = this.#makeHeartbeat(options.heartbeat)
  }

  /** Those whose heartbeat is listened to; null where there is none. */
  get heartbeats(): ReadonlyMap<Member, number> | null {
    return this.#heartbeat?.members ?? null
  }

  /** A handshake arrived. Listeners are set before anything is awaited, so no frame is missed. */
  connection(socket: ServerSocket): void {
    const route = parseRoute(socket.path)
    if (!route) return socket.close()
    const member = new Member(socket, route, this.#newLog())
    let welcome: Promise<void> | null = null
    const inbox = this.#inboxOf(member, () => welcome)
    this.inboxes.set(member, inbox)
    socket.onMessage((frame) => {
      this.#heartbeat?.heard(member)
      inbox.push(frame)
    })
    socket.onPong(() => {
      if (!this.#byMessages) this.#heartbeat?.heard(member)
    })
    socket.onClose(({ wasClean }) => {
      inbox.close()
      this.inboxes.delete(member)
      if (wasClean) this.part(member)
      else this.lose(member)
    })
    welcome = this.welcome(member)
      .catch((error) => this.#refuse(member, error))
      .then(() => {
        welcome = null
      })
  }

  /** The server goes away: its timers end. Its sockets are the caller's to close. */
  stop(): void {
    this.#heartbeat?.stop()
    this.seats?.stop()
  }

  /** Gives up one that has been silent for too long: no handshake, for it would not answer that either. */
  protected reap(member: Member): void {
    this.lose(member)
    member.terminate()
  }

  /** Registers a new connection, and joins it to the room of its path. */
  protected async welcome(member: Member): Promise<void> {
    try {
      await this.manager.connect(member)
    } catch (error) {
      // Its handshake failed: nobody is there to be told.
      if (member.isGone) return
      throw error
    }
    if (!this.manager.connections.has(member)) return
    this.members.set(member.id, member)
    this.seated.set(member.seat, member)
    this.#heartbeat?.watch(member)
    if (member.resumes && this.resume(member, member.resumes)) return
    if (member.route.endpoint === 'room') await this.join(member, member.route.room)
  }

  /** One frame of one client; the next waits until this is done. */
  protected handle(member: Member, frame: Frame): void | Promise<void> {
    if (!this.manager.connections.has(member)) return
    if (frame.kind === 'binary') return this.#expel(member, 'binary frame')
    if (utf8Bytes(frame.text) > this.limits.frameBytesMax)
      return this.#expel(member, 'frame too big')
    const decoded = readFrameOn(member.route, frame.text, this.limits, this.#byMessages)
    if (decoded.ok) return this.#answer(member, decoded.message)
    this.manager.send(member, refusal(decoded.code, decoded.text))
  }

  /** Nobody listens to the heart of one that is away. */
  protected override lose(member: Member): void {
    super.lose(member)
    this.#heartbeat?.forget(member)
  }

  protected override forget(member: Member): void {
    super.forget(member)
    this.#heartbeat?.forget(member)
  }

  #makeHeartbeat(heartbeat: RoomServerOptions['heartbeat']): Heartbeat<Member> | null {
    if (!heartbeat || heartbeat.periodMs === 0) return null
    const reap = (member: Member) => this.reap(member)
    const ask = (member: Member) => this.manager.send(member, ping())
    return new Heartbeat(
      heartbeat.periodMs,
      heartbeat.every,
      reap,
      this.#byMessages ? ask : undefined,
    )
  }

  /** Who may come back is remembered by as much as may wait for it. */
  #newLog(): SentLog | null {
    if (!this.seats) return null
    const { outboxFramesMax, outboxBytesMax } = this.limits
    return new SentLog({ framesMax: outboxFramesMax, bytesMax: outboxBytesMax })
  }

  /** What a connection says before it was let in waits until it is. */
  #inboxOf(member: Member, welcome: () => Promise<void> | null): Inbox<Frame> {
    const begin = (frame: Frame) => {
      this.#onHandling(frame)
      return this.handle(member, frame)
    }
    const handle = (frame: Frame) => welcome()?.then(() => begin(frame)) ?? begin(frame)
    return new Inbox<Frame>(handle, {
      framesMax: this.limits.inboxFramesMax,
      onOverflow: () => this.#expel(member, 'too many waiting frames'),
      onError: (error) => {
        this.#onFailure('message handler', error, member.id)
        this.manager.send(member, refusal('internal', 'the server failed at this; it goes on'))
      },
    })
  }

  #answer(member: Member, message: ClientMessage): void | Promise<void> {
    switch (message.type) {
      case 'join':
        return this.#tryJoin(member, message.room)
      case 'leave':
        return this.leave(member, message.room)
      case 'message':
        return this.say(member, message.room, message.payload)
      case 'state':
        return this.setState(member, message.room, message.state)
      case 'ping':
        this.manager.send(member, pong())
        return
      case 'pong':
        return
      default:
        unreachable(message)
    }
  }

  #tryJoin(member: Member, room: string): void | Promise<void> {
    try {
      return this.join(member, room)?.catch((error) => this.#refuseJoin(member, error))
    } catch (error) {
      this.#refuseJoin(member, error)
    }
  }

  #refuseJoin(member: Member, error: unknown): void {
    if (error instanceof Forbidden) this.manager.send(member, refusal('forbidden', error.message))
    else if (!(error instanceof RoomsError)) throw error
    else this.manager.send(member, refusal(errorCode(error), error.message))
  }

  #expel(member: Member, breach: Breach): void {
    this.part(member)
    member.close(closePolicy[breach].code, closePolicy[breach].reason)
  }

  #refuse(member: Member, error: unknown): void {
    if (error instanceof Forbidden) return this.#expel(member, 'forbidden room in path')
    if (!(error instanceof RoomsError)) this.#onFailure('connection handler', error, member.id)
    this.#expel(member, error instanceof RoomsError ? breachOf(error) : 'bad room in path')
  }
}

/** RoomsError speaks of rooms; the wire has a word for each. */
function errorCode({ code }: RoomsError): ErrorCode {
  return code === 'too_many_rooms' || code === 'room_full' ? code : 'bad_room'
}

/** What a handshake is refused with. */
function breachOf({ code }: RoomsError): Breach {
  if (code === 'too_many_connections') return 'too many connections'
  if (code === 'too_many_rooms') return 'too many rooms for path'
  return code === 'room_full' ? 'full room in path' : 'bad room in path'
}
