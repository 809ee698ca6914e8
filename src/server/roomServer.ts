import { unreachable } from '#kernel/assert.ts'
import { utf8Bytes } from '#kernel/utf8.ts'
import type { Frame, ServerSocket } from '#network/sockets.ts'
import { decodeClientFrame, encodeClientMessage } from '#protocol/clientFrames.ts'
import { type Breach, closePolicy } from '#protocol/closeCodes.ts'
import type { ClientMessage, ErrorCode, JsonObject } from '#protocol/messages.ts'
import { type ProtocolLimits, protocolLimits } from '#protocol/protocolLimits.ts'
import { parseRoute } from '#protocol/routes.ts'
import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { Inbox } from '#rooms/inbox.ts'
import { type RoomLimits, roomLimits } from '#rooms/roomLimits.ts'
import { RoomsError } from '#rooms/roomsError.ts'
import { joined, kicked, left, ping, pong, refusal, roomRemoved, said } from './announcements.ts'
import type { FailurePlace } from './failurePlace.ts'
import { Forbidden } from './forbidden.ts'
import { type Every, Heartbeat } from './heartbeat.ts'
import { Member } from './member.ts'
import { type Presence, PresenceOfConnections, PresenceOfPersons } from './presence.ts'

export type ServerLimits = ProtocolLimits & RoomLimits

export interface RoomServerOptions {
  readonly limits?: Partial<ServerLimits>
  /** Whether a message comes back to its sender as well. */
  readonly echo?: boolean
  /** Whom a room is told of; connections if left out. */
  readonly presence?: 'connections' | 'persons'
  /** Virtual or real ms between two pings, and what keeps that time; without either there is no heartbeat. */
  readonly heartbeat?: {
    readonly periodMs: number
    readonly every: Every
    /** By frames of the protocol, or by messages, which no proxy answers; frames if left out. */
    readonly by?: 'frames' | 'messages'
  }
  /** Asks whether a connection may join a room; awaited before the join, if it gives a promise. */
  readonly authorize?: (connection: string, room: string) => boolean | Promise<boolean>
  /** The clock for `createdAtMs`. */
  readonly nowMs?: () => number
  /** Told which frame it begins to handle: what follows, follows from that one. */
  readonly onHandling?: (frame: Frame) => void
  /** Told when code of the server threw; the connection and the server go on. */
  readonly onFailure?: (where: FailurePlace, error: unknown, connection?: string) => void
}

/**
 * The endpoints `/ws` and `/ws/room/:roomId` over one room manager. Each frame of a client is
 * decided in one synchronous step, its announcements included, so nothing can come between.
 */
export class RoomServer {
  readonly manager: ConnectionManager<Member>
  /** What arrived of each open socket and waits to be handled, to be looked at. */
  readonly inboxes = new Map<Member, Pick<Inbox<Frame>, 'waiting'>>()
  readonly #limits: ServerLimits
  readonly #echo: boolean
  readonly #presence: Presence
  readonly #onFailure: NonNullable<RoomServerOptions['onFailure']>
  readonly #onHandling: NonNullable<RoomServerOptions['onHandling']>
  readonly #heartbeat: Heartbeat<Member> | null
  readonly #byMessages: boolean
  readonly #authorize: NonNullable<RoomServerOptions['authorize']>
  #members = new Map<string, Member>()
  #ownerSeq = 0

  constructor(options: RoomServerOptions = {}) {
    this.#limits = { ...protocolLimits, ...roomLimits, ...options.limits }
    this.#echo = options.echo ?? false
    this.#onFailure = options.onFailure ?? (() => undefined)
    this.#onHandling = options.onHandling ?? (() => undefined)
    this.#authorize = options.authorize ?? (() => true)
    this.#byMessages = options.heartbeat?.by === 'messages'
    this.#heartbeat = this.#makeHeartbeat(options.heartbeat)
    this.manager = this.makeManager({
      limits: this.#limits,
      ...(options.nowMs ? { nowMs: options.nowMs } : {}),
      onEvict: (member, rooms) => this.announceLeft(member, rooms),
    })
    const Told = options.presence === 'persons' ? PresenceOfPersons : PresenceOfConnections
    this.#presence = new Told(this.manager)
  }

  /** Those whose heartbeat is listened to; null where there is none. */
  get heartbeats(): ReadonlyMap<Member, number> | null {
    return this.#heartbeat?.members ?? null
  }

  /** A handshake arrived. Listeners are set before anything is awaited, so no frame is missed. */
  connection(socket: ServerSocket): void {
    const route = parseRoute(socket.path)
    if (!route) return socket.close()
    const member = new Member(socket, route)
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
    socket.onClose(() => {
      inbox.close()
      this.inboxes.delete(member)
      this.part(member)
    })
    welcome = this.welcome(member)
      .catch((error) => this.#refuse(member, error))
      .then(() => {
        welcome = null
      })
  }

  /** Makes a room that stays when it empties; throws RoomsError when the id is bad or taken. */
  createRoom(room: string, name: string, metadata: JsonObject = {}): void {
    this.manager.createRoom(room, name, metadata)
  }

  /** Removes a room and tells those who were in it; false when there is none. */
  removeRoom(room: string): boolean {
    if (!this.manager.getRoom(room)) return false
    for (const member of this.manager.removeRoom(room)) {
      member.forget(room)
      this.manager.send(member, roomRemoved(room))
    }
    return true
  }

  /** Says something to a room as its owner; false when there is no such room. */
  broadcast(room: string, text: string, exclude?: string): boolean {
    if (!this.manager.getRoom(room)) return false
    const spared = exclude === undefined ? undefined : this.#members.get(exclude)
    const message = said(null, ++this.#ownerSeq, room, { text })
    this.manager.broadcastToRoom(room, message, spared ? { exclude: spared } : {})
    return true
  }

  /** Takes one member out of a room as its owner, and tells it why; false when it is not in. */
  kick(connection: string, room: string, reason: string): boolean {
    const member = this.#members.get(connection)
    return member !== undefined && this.putOut(member, room, reason)
  }

  /** Nobody lets it into a room any more: what it was allowed, and has not done yet, is void. */
  revoke(connection: string, room: string, reason: string): void {
    const member = this.#members.get(connection)
    if (member?.joining === room) member.joining = null
    if (member) this.putOut(member, room, reason)
  }

  /** Ends a connection as the owner, with a close code and a reason; false when there is none. */
  disconnect(connection: string, code: number, reason: string): boolean {
    const member = this.#members.get(connection)
    if (!member) return false
    this.part(member)
    member.close(code, reason)
    return true
  }

  /** The server goes away: its timers end. Its sockets are the caller's to close. */
  stop(): void {
    this.#heartbeat?.stop()
  }

  /** The manager that all is decided by. */
  protected makeManager(options: ConnectionManagerOptions<Member>): ConnectionManager<Member> {
    return new ConnectionManager<Member>(options)
  }

  /** Gives up one that has been silent for too long: no handshake, for it would not answer that either. */
  protected reap(member: Member): void {
    this.part(member)
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
    this.#members.set(member.id, member)
    this.#heartbeat?.watch(member)
    if (member.route.endpoint === 'room') await this.join(member, member.route.room)
  }

  /** One frame of one client; the next waits until this is done. */
  protected handle(member: Member, frame: Frame): void | Promise<void> {
    if (!this.manager.connections.has(member)) return
    if (frame.kind === 'binary') return this.#expel(member, 'binary frame')
    if (utf8Bytes(frame.text) > this.#limits.frameBytesMax)
      return this.#expel(member, 'frame too big')
    if (member.route.endpoint === 'room') {
      if (this.#byMessages && frame.text === pongText) return
      return this.say(member, member.route.room, { text: frame.text })
    }
    const decoded = decodeClientFrame(frame.text, this.#limits)
    if (decoded.ok) return this.#answer(member, decoded.message)
    this.manager.send(member, refusal(decoded.code, decoded.text))
  }

  /** Tells every room that a member has gone from it. */
  protected announceLeft(member: Member, rooms: readonly string[]): void {
    this.#members.delete(member.id)
    this.#heartbeat?.forget(member)
    for (const room of rooms) this.announce('user_left', room, member)
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

  /** What a connection says before it was let in waits until it is. */
  #inboxOf(member: Member, welcome: () => Promise<void> | null): Inbox<Frame> {
    const begin = (frame: Frame) => {
      this.#onHandling(frame)
      return this.handle(member, frame)
    }
    const handle = (frame: Frame) => welcome()?.then(() => begin(frame)) ?? begin(frame)
    return new Inbox<Frame>(handle, {
      framesMax: this.#limits.inboxFramesMax,
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

  /**
   * Asks first whether it may; and when the answer took its time looks again, for the connection may
   * be gone by then, or the answer out of date.
   */
  protected join(member: Member, room: string): void | Promise<void> {
    const answer = this.#authorize(member.id, room)
    if (answer === true) return this.admit(member, room)
    if (answer === false) throw new Forbidden()
    member.joining = room
    return answer.then((mayJoin) => {
      if (!this.manager.connections.has(member)) return
      if (!mayJoin || member.joining !== room) throw new Forbidden()
      member.joining = null
      return this.admit(member, room)
    })
  }

  /** The acknowledgement goes first, with the list that later changes are changes of. */
  protected admit(member: Member, room: string): void | Promise<void> {
    const isNew = this.manager.joinRoom(member, room)
    const members = this.#presence.list(room)
    // A joiner whose outbox the acknowledgement overflows has come before it goes.
    this.manager.atOnce(() => {
      this.manager.send(member, joined(room, member.id, members))
      if (isNew) this.announce('user_joined', room, member)
    })
  }

  /** One membership ends, and the connection stays. */
  protected leave(member: Member, room: string): void | Promise<void> {
    if (!this.manager.leaveRoom(member, room)) return this.#notMember(member)
    this.#forget(member, room)
    this.manager.send(member, left(room))
    this.announce('user_left', room, member)
  }

  /** A member says something to the others. */
  protected say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (!this.manager.isInRoom(member, room)) return this.#notMember(member)
    const message = said(member.id, member.nextSeq(room), room, own)
    this.manager.broadcastToRoom(room, message, this.#echo ? {} : { exclude: member })
  }

  /** One membership ends because the owner wants it. */
  protected putOut(member: Member, room: string, reason: string): boolean {
    if (!this.manager.leaveRoom(member, room)) return false
    this.#forget(member, room)
    this.manager.send(member, kicked(room, reason))
    this.announce('user_left', room, member)
    return true
  }

  /** Its numbers begin anew, if the others are told that it went. */
  #forget(member: Member, room: string): void {
    if (this.#presence.isNews(room, member)) member.forget(room)
  }

  #notMember(member: Member): void {
    this.manager.send(member, refusal('not_member', 'this connection is not in that room'))
  }

  /** Tells a room who came or went; it is not told to the one it is about. */
  protected announce(type: 'user_joined' | 'user_left', room: string, member: Member): void {
    if (!this.#presence.isNews(room, member)) return
    const text = this.#presence.text(type, room, member)
    this.manager.broadcastToRoom(room, text, { exclude: member })
  }

  /** A connection is gone: clean up once, then tell the rooms it was in. */
  protected part(member: Member): void {
    this.announceLeft(member, this.manager.disconnect(member))
  }

  #expel(member: Member, breach: Breach): void {
    this.part(member)
    member.close(closePolicy[breach].code, closePolicy[breach].reason)
  }

  #refuse(member: Member, error: unknown): void {
    if (error instanceof Forbidden) return this.#expel(member, 'forbidden room in path')
    if (!(error instanceof RoomsError)) this.#onFailure('connection handler', error, member.id)
    const isFull = error instanceof RoomsError && error.code === 'too_many_connections'
    this.#expel(member, isFull ? 'too many connections' : 'bad room in path')
  }
}

/** What a client answers to a ping that is a message. */
const pongText = encodeClientMessage({ type: 'pong' })

/** RoomsError speaks of rooms; the wire has a word for each. */
function errorCode(error: RoomsError): ErrorCode {
  return error.code === 'too_many_rooms' ? 'too_many_rooms' : 'bad_room'
}
