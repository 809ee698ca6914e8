import type { Frame } from '#network/sockets.ts'
import { serviceRestart } from '#protocol/closeCodes.ts'
import type { JsonObject } from '#protocol/messages.ts'
import { joined, left, presence, said } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer, type RoomServerOptions } from '#server/roomServer.ts'

/** The reference server with one flaw each. What stands here is the flaw; all else is the reference. */

export class NoReaper extends RoomServer {
  constructor({ heartbeat: _, ...options }: RoomServerOptions) {
    super(options)
  }
}

export class ReaperHalf extends RoomServer {
  protected override reap(member: Member): void {
    this.manager.connections.delete(member)
    member.terminate()
  }
}

export class RoomsAfterCleanup extends RoomServer {
  protected override part(member: Member): void {
    this.manager.disconnect(member)
    this.announceLeft(member, [...this.manager.getUserRooms(member)])
  }
}

export class NotifyBeforeCleanup extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    const text = presence('user_left', room, member.id, this.manager.getRoomCount(room) - 1)
    this.manager.broadcastToRoom(room, text)
    this.manager.leaveRoom(member, room)
    this.manager.send(member, left(room))
  }
}

export class JoinTwice extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    const wasIn = this.manager.getRoomMembers(room).has(member)
    const done = super.join(member, room)
    if (wasIn) this.announce('user_joined', room, member)
    return done
  }
}

export class LeaveNonMember extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    this.manager.leaveRoom(member, room)
    this.manager.send(member, left(room))
    this.announce('user_left', room, member)
  }
}

export class MsgNonMember extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void {
    const message = said(member.id, member.nextSeq(room), room, own)
    this.manager.broadcastToRoom(room, message, { exclude: member })
  }
}

export class Echo extends RoomServer {
  constructor(options: RoomServerOptions) {
    super({ ...options, echo: true })
  }
}

export class BadFrame extends RoomServer {
  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    if (frame.kind === 'text') JSON.parse(frame.text)
    return super.handle(member, frame)
  }
}

export class DoubleNotify extends RoomServer {
  #told = new Map<Member, readonly string[]>()

  protected override announceLeft(member: Member, rooms: readonly string[]): void {
    const all = rooms.length > 0 ? rooms : (this.#told.get(member) ?? [])
    this.#told.set(member, all)
    super.announceLeft(member, all)
  }
}

export class TalkAfterLeave extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    const done = super.leave(member, room)
    this.manager.send(
      member,
      presence('user_left', room, member.id, this.manager.getRoomCount(room)),
    )
    return done
  }
}

export class StuckNumber extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    member.forget(room)
    return super.say(member, room, own)
  }
}

/** The recipients of a room are remembered from its first message on. */
export class CachedRecipients extends RoomServer {
  #cached = new Map<string, ReadonlySet<Member>>()

  protected override say(member: Member, room: string, own: JsonObject): void {
    const recipients = this.#cached.get(room) ?? this.manager.getRoomMembers(room)
    this.#cached.set(room, recipients)
    const message = said(member.id, member.nextSeq(room), room, own)
    for (const other of recipients) if (other !== member) this.manager.send(other, message)
  }
}

/** One bad frame, and the whole server is emptied. */
export class CloseAll extends RoomServer {
  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    if (frame.kind !== 'binary') return super.handle(member, frame)
    for (const other of [...this.manager.connections]) {
      this.part(other)
      other.close(1003, 'only text frames are understood here')
    }
  }
}

/** The close code says that the server goes away and will be back, and it does neither. */
export class BroadcastRestarts extends RoomServer {
  override broadcast(room: string, text: string, exclude?: string): boolean {
    const isSaid = super.broadcast(room, text, exclude)
    for (const member of [...this.manager.connections]) {
      this.part(member)
      member.close(serviceRestart, 'the server restarts')
    }
    return isSaid
  }
}

export class LeaveDisconnects extends RoomServer {
  protected override leave(member: Member, room: string): void | Promise<void> {
    if (!this.manager.getRoomMembers(room).has(member)) return super.leave(member, room)
    this.part(member)
    member.close(1000, 'bye')
  }
}

export class RawRelay extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (member.route.endpoint !== 'room') return super.say(member, room, own)
    this.manager.broadcastToRoom(room, String(own.text), { exclude: member })
  }
}

export class AckLast extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    const members = [...this.manager.getRoomMembers(room)].map(({ id }) => id)
    if (this.manager.joinRoom(member, room)) this.announce('user_joined', room, member)
    this.manager.send(member, joined(room, member.id, members))
  }
}
