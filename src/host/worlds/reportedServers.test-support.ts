import type { ConnectionId } from '#kernel/ids.ts'
import type { JsonObject } from '#protocol/messages.ts'
import { joined, messageSaid, presence } from '#server/announcements.ts'
import type { Member, Resumes } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import { OverMaps } from '#specimens/overMaps.ts'

// Servers with the fault of a public report that no specimen has, each as short as it can be.

/** Who is to be told is remembered beside the room, and forgotten by nobody. */
export class OldRecipients extends RoomServer {
  #ever = new Map<string, Set<Member>>()

  protected override admit(member: Member, room: string): void | Promise<void> {
    this.#ever.set(room, (this.#ever.get(room) ?? new Set()).add(member))
    return super.admit(member, room)
  }

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    super.say(member, room, own)
    for (const other of this.#ever.get(room) ?? []) {
      if (!this.manager.isInRoom(other, room))
        this.manager.send(other, messageSaid(member.seat, 1, room, own))
    }
  }
}

/** Who came back in time is taken for one that may come back for ever. */
export class StaysAfterReturn extends RoomServer {
  #came = new WeakSet<Member>()

  protected override resume(member: Member, resumes: Resumes): boolean {
    const isBack = super.resume(member, resumes)
    if (isBack) this.#came.add(member)
    return isBack
  }

  protected override part(member: Member): void {
    if (!this.#came.has(member)) super.part(member)
  }
}

/** An end is written to the list of clients, and not to the rooms. */
export class GoneFromClientsOnly extends OverMaps {
  protected override part(member: Member): void {
    this.manager.connections.delete(member)
    this.manager.connectionRooms.delete(member)
    this.forget(member)
  }
}

/** A leave is held to be of a member. */
export class LeaveAsserts extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    if (!this.manager.isInRoom(member, room)) throw new Error('not in the group')
    return super.leave(member, room)
  }
}

/** What is said in one room is said in all. */
export class AllRooms extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    super.say(member, room, own)
    for (const other of this.manager.rooms.keys()) {
      if (other !== room)
        this.manager.broadcastToRoom(other, messageSaid(member.seat, 1, other, own))
    }
  }
}

/** A replaced connection is told of as gone in every room. */
export class GoneEverywhere extends RoomServer {
  protected override announceLeft(member: Member, rooms: readonly string[]): void {
    super.announceLeft(member, rooms)
    for (const room of this.manager.rooms.keys()) {
      if (!rooms.includes(room)) this.manager.broadcastToRoom(room, gone(room, member, 1))
    }
  }
}

/** Counts before it takes out who went without a leave. */
export class CountsWhoWent extends RoomServer {
  protected override announceLeft(member: Member, rooms: readonly string[]): void {
    this.forget(member)
    for (const room of rooms) {
      const count = this.manager.getRoomCount(room) + 1
      this.manager.broadcastToRoom(room, gone(room, member, count))
    }
  }
}

function gone(room: string, member: Member, count: number): string {
  return presence('user_left', room, { connection_id: member.seat }, count)
}

/** To who comes back what was said is told, and not who went. */
export class PresenceMissed extends RoomServer {
  protected override resume(member: Member, resumes: Resumes): boolean {
    const log = this.seated.get(resumes.connection)?.sentLog
    const after = log?.after.bind(log)
    if (log && after) {
      log.after = (heard) => after(heard)?.filter((text) => !text.includes('user_left')) ?? null
    }
    return super.resume(member, resumes)
  }
}

/** The list of a room is kept as the first who joined was told it. */
export class ListKept extends RoomServer {
  #lists = new Map<string, string[]>()

  protected override admit(member: Member, room: string): void | Promise<void> {
    const isNew = this.manager.joinRoom(member, room)
    const now = Array.from(this.manager.getRoomMembers(room), ({ seat }) => seat)
    const list = this.#lists.get(room) ?? now
    this.#lists.set(room, list)
    this.manager.send(member, joined(room, member.seat, list))
    if (isNew) this.announce('user_joined', room, member)
  }
}

/** Whoever shares two rooms with one who speaks gets it by both. */
export class ByEachRoom extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    super.say(member, room, own)
    for (const shared of this.manager.getUserRooms(member)) {
      if (shared === room) continue
      for (const other of this.manager.getRoomMembers(shared)) {
        if (other !== member) this.manager.send(other, messageSaid(member.seat, 1, room, own))
      }
    }
  }
}

/** What is said too often is thrown away, and nobody is told. */
export class RateLimited extends RoomServer {
  #count = 0

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    this.#count++
    if (this.#count % 3 !== 0) return super.say(member, room, own)
  }
}

/** A room without a second member is disposed of at once. */
export class DisposedTooSoon extends RoomServer {
  protected override admit(member: Member, room: string): void | Promise<void> {
    const done = super.admit(member, room)
    queueMicrotask(() => {
      if (this.manager.getRoomCount(room) === 1) this.removeRoom(room)
    })
    return done
  }
}

/** A place is wanted for who comes back, though its own is kept. */
export class FullToWhoReturns extends RoomServer {
  protected override resume(member: Member, resumes: Resumes): boolean {
    const lost = this.seated.get(resumes.connection)
    const rooms = lost ? [...this.manager.getUserRooms(lost)] : []
    const isFull = rooms.some((id) => this.manager.getRoomCount(id) >= this.limits.roomMembersMax)
    return super.resume(member, isFull ? { ...resumes, heard: -1 } : resumes)
  }
}

/** The seat of anybody who is away is given to whoever asks. */
export class AnySeat extends RoomServer {
  protected override resume(member: Member, resumes: Resumes): boolean {
    const away = [...this.seated.values()].find(({ isAway }) => isAway)
    return super.resume(
      member,
      away ? { ...resumes, connection: away.id as ConnectionId } : resumes,
    )
  }
}

/** Seats are kept for half of the time that is promised. */
export class HalfTheTime extends RoomServer {
  constructor({ resume, ...options }: RoomServerOptions) {
    super(resume ? { ...options, resume: { ...resume, windowMs: resume.windowMs / 2 } } : options)
  }
}

/** Who changes its state is told of as gone, and as come again. */
export class Blinks extends RoomServer {
  protected override setState(member: Member, room: string, state: unknown): void | Promise<void> {
    const count = this.manager.getRoomCount(room)
    const others = { exclude: member }
    const who = { connection_id: member.seat }
    this.manager.broadcastToRoom(room, gone(room, member, count - 1), others)
    this.manager.broadcastToRoom(room, presence('user_joined', room, who, count), others)
    return super.setState(member, room, state)
  }
}

/** The rooms that somebody spoke to are remembered, and spoken to again. */
export class StickyRooms extends RoomServer {
  #spokenTo = new Map<Member, Set<string>>()

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    const rooms = this.#spokenTo.get(member) ?? new Set()
    this.#spokenTo.set(member, rooms.add(room))
    super.say(member, room, own)
    for (const other of rooms) {
      const text = messageSaid(member.seat, 1, room, own)
      if (other !== room) this.manager.broadcastToRoom(other, text, { exclude: member })
    }
  }
}

/** Who was refused is counted for ever: only a member is taken out of the books. */
export class RefusedStays extends RoomServer {
  protected override part(member: Member): void {
    if (this.manager.getUserRooms(member).size > 0) super.part(member)
  }
}

/** To leave one room ends the session in all. */
export class LeaveEndsSession extends RoomServer {
  #left = new WeakSet<Member>()

  protected override leave(member: Member, room: string): void | Promise<void> {
    this.#left.add(member)
    return super.leave(member, room)
  }

  protected override lose(member: Member): void {
    if (this.#left.has(member)) this.part(member)
    else super.lose(member)
  }
}
