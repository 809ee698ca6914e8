import type { ServerSocket } from '#network/sockets.ts'
import type { JsonObject } from '#protocol/messages.ts'
import { ConnectionManager } from '#rooms/connectionManager.ts'
import { presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer, type RoomServerOptions } from '#server/roomServer.ts'

/** The reference with one flaw each, in what is said, what is kept, and under which name. */

const textCharsMax = 1000

/** A column of the database has so many characters, and so has everything that is said. */
export class TextCut extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    const { text } = own
    const cut = typeof text === 'string' ? { ...own, text: text.slice(0, textCharsMax) } : own
    return super.say(member, room, cut)
  }
}

/** Who says that it is somebody is taken for it. */
export class ForgedSender extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    const { sender } = own
    const named = [...this.manager.connections].find(({ id }) => id === sender)
    return super.say(named ?? member, room, own)
  }
}

/** The owner names somebody to be left out, and nobody looks at that. */
export class ExcludeIgnored extends RoomServer {
  override broadcast(room: string, text: string): boolean {
    return super.broadcast(room, text)
  }
}

/** The count of those who were there before somebody left. */
export class CountBefore extends RoomServer {
  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    const count = this.manager.getRoomCount(room) + (type === 'user_left' ? 1 : 0)
    const text = presence(type, room, member.id, count)
    this.manager.broadcastToRoom(room, text, { exclude: member })
  }
}

/** Joining makes a room as its owner does: one that stays. */
export class KeptByJoining extends ConnectionManager<Member> {
  override joinRoom(member: Member, roomId: string): boolean {
    if (!this.rooms.has(roomId)) this.createRoom(roomId, roomId)
    return super.joinRoom(member, roomId)
  }
}

/** Whatever is empty is removed, also what was made to stay. */
export class KeptRoomLost extends ConnectionManager<Member> {
  protected override removeFromRoom(roomId: string, member: Member): void {
    super.removeFromRoom(roomId, member)
    if (this.getRoomCount(roomId) === 0) this.rooms.delete(roomId)
  }
}

/** Names are made small, so that “General” and “general” are one room. */
export class NamesFolded extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    return super.join(member, room.toLowerCase())
  }
}

/** What comes while a handler waits, waits as well, however much it is. */
export class UnboundedInbox extends RoomServer {
  constructor({ limits, ...options }: RoomServerOptions) {
    super({ ...options, limits: { ...limits, inboxFramesMax: Number.POSITIVE_INFINITY } })
  }
}

/** The queue of a socket is put back into the map when the socket closes, for it was read once more. */
export class InboxKept extends RoomServer {
  override connection(socket: ServerSocket): void {
    super.connection(socket)
    for (const [member, inbox] of this.inboxes) {
      if (member.id === socket.id) socket.onClose(() => this.inboxes.set(member, inbox))
    }
  }
}

/** The path is read, and what it names is not joined. */
export class PathNotJoined extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    if (member.route.endpoint !== 'room') return super.join(member, room)
  }
}
