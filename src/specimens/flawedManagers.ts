import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import type { Member } from '#server/member.ts'

/** The reference manager with one flaw each. What stands here is the flaw; all else is the reference. */

export class EmptyRoom extends ConnectionManager<Member> {
  protected override removeFromRoom(roomId: string, member: Member): void {
    this.rooms.get(roomId)?.connections.delete(member)
  }
}

export class LeaveOneWay extends ConnectionManager<Member> {
  override leaveRoom(member: Member, roomId: string): boolean {
    if (!this.connectionRooms.get(member)?.has(roomId)) return false
    this.removeFromRoom(roomId, member)
    return true
  }
}

export class JoinOneWay extends ConnectionManager<Member> {
  override joinRoom(member: Member, roomId: string): boolean {
    const joined = super.joinRoom(member, roomId)
    if (joined) this.connectionRooms.get(member)?.delete(roomId)
    return joined
  }
}

export class FirstRoomOnly extends ConnectionManager<Member> {
  override disconnect(member: Member): string[] {
    const [first] = this.getUserRooms(member)
    this.connectionRooms.set(member, new Set(first === undefined ? [] : [first]))
    return super.disconnect(member)
  }
}

export class EvictNoClose extends ConnectionManager<Member> {
  protected override closeEvicted(): void {}
}

export class EvictSilent extends ConnectionManager<Member> {
  constructor({ onEvict: _, ...options }: ConnectionManagerOptions<Member>) {
    super(options)
  }
}

export class DeadKept extends ConnectionManager<Member> {
  protected override evict(): void {}
}

export class AnyName extends ConnectionManager<Member> {
  constructor(options: ConnectionManagerOptions<Member>) {
    super({ ...options, limits: { ...options.limits, roomIdCharsMax: Number.POSITIVE_INFINITY } })
  }
}

/** Joins whoever asks: it is not looked at again whether the connection is still there. */
export class JoinNoRecheck extends ConnectionManager<Member> {
  override joinRoom(member: Member, roomId: string): boolean {
    if (!this.connectionRooms.has(member)) this.connectionRooms.set(member, new Set())
    return super.joinRoom(member, roomId)
  }
}

/** As Python's defaultdict has it: looking for the rooms of a connection makes an entry for it. */
export class LeaveResurrect extends ConnectionManager<Member> {
  override leaveRoom(member: Member, roomId: string): boolean {
    if (!this.connectionRooms.has(member)) this.connectionRooms.set(member, new Set())
    return super.leaveRoom(member, roomId)
  }
}
