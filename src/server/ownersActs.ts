import type { JsonObject } from '#protocol/messages.ts'
import { messageSaid, roomRemoved, saidBefore } from './announcements.ts'
import { MemberActs } from './memberActs.ts'

/** What the server's owner does to rooms and to members. */
export abstract class OwnersActs extends MemberActs {
  #ownerSeq = 0

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
      this.forgetState(member, room)
    }
    return true
  }

  /** Says something to a room as its owner; false when there is no such room. */
  broadcast(room: string, text: string, exclude?: string): boolean {
    if (!this.manager.getRoom(room)) return false
    const spared = exclude === undefined ? undefined : this.members.get(exclude)
    const seq = ++this.#ownerSeq
    const message = messageSaid(null, seq, room, { text })
    this.manager.broadcastToRoom(room, message, spared ? { exclude: spared } : {})
    this.history.add(this.manager.getRoom(room), () => saidBefore(null, seq, room, { text }))
    return true
  }

  /** Takes one member out of a room as its owner, and tells it why; false when it is not in. */
  kick(connection: string, room: string, reason: string): boolean {
    const member = this.members.get(connection)
    return member !== undefined && this.putOut(member, room, reason)
  }

  /** Nobody lets it into a room any more: what it was allowed, and has not done yet, is void. */
  revoke(connection: string, room: string, reason: string): void {
    const member = this.members.get(connection)
    if (member?.joining === room) member.joining = null
    if (member) this.putOut(member, room, reason)
  }

  /** Ends a connection as the owner, with a close code and a reason; false when there is none. */
  disconnect(connection: string, code: number, reason: string): boolean {
    const member = this.members.get(connection)
    if (!member) return false
    this.part(member)
    member.close(code, reason)
    return true
  }
}
