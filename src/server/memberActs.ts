import type { JsonObject } from '#protocol/messages.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import { joined, kicked, left, refusal, said } from './announcements.ts'
import { Forbidden } from './forbidden.ts'
import type { Member } from './member.ts'
import { type Presence, PresenceOfConnections, PresenceOfPersons } from './presence.ts'
import type { RoomServerOptions, ServerLimits } from './roomServerOptions.ts'

/**
 * What members do in rooms, and who is told: each is decided in one synchronous step, its
 * announcements included, so nothing can come between.
 */
export abstract class MemberActs {
  readonly manager: ConnectionManager<Member>
  protected readonly limits: ServerLimits
  /** Everybody who is connected, by its id. */
  protected readonly members = new Map<string, Member>()
  readonly #echo: boolean
  readonly #presence: Presence
  readonly #authorize: NonNullable<RoomServerOptions['authorize']>

  constructor(options: RoomServerOptions = {}) {
    this.limits = { ...protocolLimits, ...roomLimits, ...options.limits }
    this.#echo = options.echo ?? false
    this.#authorize = options.authorize ?? (() => true)
    this.manager = this.makeManager({
      limits: this.limits,
      ...(options.nowMs ? { nowMs: options.nowMs } : {}),
      onEvict: (member, rooms) => this.announceLeft(member, rooms),
    })
    const Told = options.presence === 'persons' ? PresenceOfPersons : PresenceOfConnections
    this.#presence = new Told(this.manager)
  }

  /** The manager that all is decided by. */
  protected makeManager(options: ConnectionManagerOptions<Member>): ConnectionManager<Member> {
    return new ConnectionManager<Member>(options)
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

  /** A connection is gone: clean up once, then tell the rooms it was in. */
  protected part(member: Member): void {
    this.announceLeft(member, this.manager.disconnect(member))
  }

  /** Tells every room that a member has gone from it. */
  protected announceLeft(member: Member, rooms: readonly string[]): void {
    this.forget(member)
    for (const room of rooms) this.announce('user_left', room, member)
  }

  /** Nothing is kept of a member that is gone. */
  protected forget(member: Member): void {
    this.members.delete(member.id)
  }

  /** Tells a room who came or went; it is not told to the one it is about. */
  protected announce(type: 'user_joined' | 'user_left', room: string, member: Member): void {
    if (!this.#presence.isNews(room, member)) return
    const text = this.#presence.text(type, room, member)
    this.manager.broadcastToRoom(room, text, { exclude: member })
  }

  /** Its numbers begin anew, if the others are told that it went. */
  #forget(member: Member, room: string): void {
    if (this.#presence.isNews(room, member)) member.forget(room)
  }

  #notMember(member: Member): void {
    this.manager.send(member, refusal('not_member', 'this connection is not in that room'))
  }
}
