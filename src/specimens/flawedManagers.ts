import { ConnectionManager, type ConnectionManagerOptions } from '#rooms/connectionManager.ts'
import type { EvictReason } from '#rooms/outbox.ts'
import type { Member } from '#server/member.ts'

/** The reference manager with one flaw each. What stands here is the flaw; all else is the reference. */

export class EmptyRoom extends ConnectionManager<Member> {
  protected override removeFromRoom(roomId: string, connection: Member): void {
    this.rooms.get(roomId)?.connections.delete(connection)
  }
}

export class LeaveOneWay extends ConnectionManager<Member> {
  override leaveRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.get(connection)?.has(roomId)) return false
    this.removeFromRoom(roomId, connection)
    return true
  }
}

export class JoinOneWay extends ConnectionManager<Member> {
  override joinRoom(connection: Member, roomId: string): boolean {
    const joined = super.joinRoom(connection, roomId)
    if (joined) this.connectionRooms.get(connection)?.delete(roomId)
    return joined
  }
}

export class FirstRoomOnly extends ConnectionManager<Member> {
  override disconnect(connection: Member): string[] {
    const [first] = this.getUserRooms(connection)
    this.connectionRooms.set(connection, new Set(first === undefined ? [] : [first]))
    return super.disconnect(connection)
  }
}

/** Leaving one room takes the connection out of all. */
export class LeaveAllRooms extends ConnectionManager<Member> {
  override leaveRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.get(connection)?.has(roomId)) return false
    for (const each of this.getUserRooms(connection)) super.leaveRoom(connection, each)
    return true
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
  override joinRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.has(connection)) this.connectionRooms.set(connection, new Set())
    return super.joinRoom(connection, roomId)
  }
}

/** As Python's defaultdict has it: looking for the rooms of a connection makes an entry for it. */
export class LeaveResurrect extends ConnectionManager<Member> {
  override leaveRoom(connection: Member, roomId: string): boolean {
    if (!this.connectionRooms.has(connection)) this.connectionRooms.set(connection, new Set())
    return super.leaveRoom(connection, roomId)
  }
}

/** Evicts there and then, in the middle of a fan-out or of a join. */
export class ReentrantEvict extends ConnectionManager<Member> {
  protected override doom(connection: Member, why: EvictReason): void {
    this.evict(connection, why)
  }
}

/** Who is meant when nobody is named? Everybody. */
export class NobodyIsAll extends ConnectionManager<Member> {
  override broadcastToRoom(
    roomId: string,
    message: string,
    { exclude }: { exclude?: Member } = {},
  ): number {
    const members = this.getRoomMembers(roomId)
    const recipients = members.size === 0 ? this.connections : members
    for (const connection of recipients) if (connection !== exclude) this.send(connection, message)
    return recipients.size
  }
}

/** A plain object as a map: `seen["constructor"]` is there before anybody put it there. */
export class ObjectAsMap extends ConnectionManager<Member> {
  #seen: Record<string, Set<Member>> = {}

  override joinRoom(connection: Member, roomId: string): boolean {
    this.#seen[roomId] = new Set(this.#seen[roomId]).add(connection)
    return super.joinRoom(connection, roomId)
  }
}
