import type { JsonObject } from '#protocol/messages.ts'
import { protocolLimits } from '#protocol/protocolLimits.ts'
import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import { roomLimits } from '#rooms/roomLimits.ts'
import type { RoomManager } from '#rooms/roomManager.ts'
import {
  joined,
  kicked,
  left,
  messageSaid,
  notResumed,
  refusal,
  resumed,
  saidBefore,
  userState,
} from './announcements.ts'
import { Forbidden } from './forbidden.ts'
import { History } from './history.ts'
import type { Member, Resumes } from './member.ts'
import { type Presence, PresenceOfConnections, PresenceOfPersons } from './presence.ts'
import type { RoomServerOptions, ServerLimits } from './roomServerOptions.ts'
import { Seats } from './seats.ts'

/**
 * What members do in rooms, and who is told: each is decided in one synchronous step, its
 * announcements included, so nothing can come between.
 */
export abstract class MemberActs {
  readonly manager: RoomManager<Member>
  protected readonly limits: ServerLimits
  /** Everybody who is connected, by its id. */
  protected readonly members = new Map<string, Member>()
  /** The same, by the seat that each has. */
  protected readonly seated = new Map<string, Member>()
  /** Null where nobody may come back. */
  protected readonly seats: Seats | null
  protected readonly history: History
  readonly #echo: boolean
  readonly #presence: Presence
  readonly #authorize: NonNullable<RoomServerOptions['authorize']>

  constructor(options: RoomServerOptions = {}) {
    this.limits = { ...protocolLimits, ...roomLimits, ...options.limits }
    this.#echo = options.echo ?? false
    this.seats = options.resume ? new Seats(options.resume, (member) => this.part(member)) : null
    this.history = new History(options.historyMessages ?? 0)
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
  protected makeManager(options: ConnectionManagerOptions<Member>): RoomManager<Member> {
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
    const states = this.statesFor(member, room)
    // A joiner whose outbox the acknowledgement overflows has come before it goes.
    this.manager.atOnce(() => {
      this.manager.send(member, joined(room, member.seat, members, states))
      if (isNew) this.tellHistory(member, room)
      if (isNew) this.announce('user_joined', room, member)
    })
  }

  /** One membership ends, and the connection stays. */
  protected leave(member: Member, room: string): void | Promise<void> {
    if (!this.manager.leaveRoom(member, room)) return this.#notMember(member)
    this.#forget(member, room)
    this.manager.send(member, left(room))
    this.announce('user_left', room, member)
    this.forgetState(member, room)
  }

  /** A member says something to the others. */
  protected say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (!this.manager.isInRoom(member, room)) return this.#notMember(member)
    const seq = member.nextSeq(room)
    const message = messageSaid(member.seat, seq, room, own)
    this.manager.broadcastToRoom(room, message, this.#echo ? {} : { exclude: member })
    this.history.add(this.manager.getRoom(room), () => saidBefore(member.seat, seq, room, own))
  }

  /** A member is up to something, and the others are told. */
  protected setState(member: Member, room: string, state: unknown): void | Promise<void> {
    if (!this.manager.isInRoom(member, room)) return this.#notMember(member)
    member.setState(room, state)
    this.manager.broadcastToRoom(room, userState(room, member.seat, state), { exclude: member })
  }

  /** What each other member of a room is up to; nothing, when nobody is. */
  protected statesFor(member: Member, room: string): JsonObject | undefined {
    const others = [...(this.manager.getRoom(room)?.connections ?? [])]
    const states = others.flatMap((other) => {
      const state = other.stateIn(room)
      return other === member || state === null ? [] : [[other.seat, state]]
    })
    return states.length > 0 ? Object.fromEntries(states) : undefined
  }

  /** What it was up to in a room goes with its membership. */
  protected forgetState(member: Member, room: string): void {
    member.setState(room, null)
  }

  /** One membership ends because the owner wants it. */
  protected putOut(member: Member, room: string, reason: string): boolean {
    if (!this.manager.leaveRoom(member, room)) return false
    this.#forget(member, room)
    this.manager.send(member, kicked(room, reason))
    this.announce('user_left', room, member)
    this.forgetState(member, room)
    return true
  }

  /** A connection was lost, and nobody wanted it: its seats are kept for a while, if it may come back. */
  protected lose(member: Member): void {
    if (this.seats && this.#isSeated(member)) this.seats.keep(member)
    else this.part(member)
  }

  /**
   * A client comes back on a new connection: it takes its seats again, and is sent once more what it
   * has not heard. Nobody else is told, for to them it never went. False when its seats are given up,
   * or more was missed than is kept.
   */
  protected resume(member: Member, { connection, heard }: Resumes): boolean {
    if (!this.seats) return false
    const lost = this.seated.get(connection)
    const missed = lost ? this.#missedBy(lost, heard) : null
    if (!lost || !missed || !this.#isSeated(lost)) {
      if (lost) this.#end(lost)
      this.manager.send(member, notResumed())
      return false
    }
    const { count } = lost.sentLog ?? { count: 0 }
    member.takeSeat(lost)
    this.manager.takeOver(lost, member)
    this.#end(lost)
    this.seated.set(member.seat, member)
    member.sentLog?.repeats(missed.length + 1)
    this.manager.atOnce(() => {
      this.manager.send(member, resumed(member.seat, count, missed.length))
      for (const text of missed) this.manager.send(member, text)
    })
    return true
  }

  /** What was sent after the first `heard` frames, and what waits to be; null if not all of it is kept. */
  #missedBy(lost: Member, heard: number): readonly string[] | null {
    for (const text of this.manager.outboxes.get(lost)?.unsent ?? []) lost.sentLog?.push(text)
    return lost.sentLog?.after(heard) ?? null
  }

  #isSeated(member: Member): boolean {
    return this.manager.getUserRooms(member).size > 0
  }

  /** A connection that another takes the place of, or that cannot be gone on with. */
  #end(lost: Member): void {
    this.part(lost)
    lost.terminate()
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
    if (this.seated.get(member.seat) === member) this.seated.delete(member.seat)
    this.seats?.release(member)
  }

  /** Tells a room who came or went; it is not told to the one it is about. */
  protected announce(type: 'user_joined' | 'user_left', room: string, member: Member): void {
    if (!this.#presence.isNews(room, member)) {
      if (type === 'user_left') this.tellStateGone(room, member)
      return
    }
    const text = this.#presence.text(type, room, member)
    this.manager.broadcastToRoom(room, text, { exclude: member })
  }

  /** Its person is still there by another connection, and nobody hears that this one went. */
  protected tellStateGone(room: string, member: Member): void {
    if (member.stateIn(room) === null) return
    this.manager.broadcastToRoom(room, userState(room, member.seat, null), { exclude: member })
  }

  /** To one who comes: what was said there last. */
  protected tellHistory(member: Member, room: string): void {
    for (const text of this.history.of(this.manager.getRoom(room))) this.manager.send(member, text)
  }

  /** Its numbers begin anew, if the others are told that it went. */
  #forget(member: Member, room: string): void {
    if (this.#presence.isNews(room, member)) member.forget(room)
  }

  #notMember(member: Member): void {
    this.manager.send(member, refusal('not_member', 'this connection is not in that room'))
  }
}
