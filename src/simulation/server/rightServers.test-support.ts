import type { JsonObject } from '#protocol/messages.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Servers } from '#specimens/servers.ts'

/** Who comes into a room is told what was said in it. */
class WithHistory extends RoomServer {
  #history: { room: string; sender: string; text: string }[] = []

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (this.manager.getRoomMembers(room).has(member)) {
      const number = this.#history.filter((one) => one.room === room && one.sender === member.id)
      const text = messageSaid(member.id, number.length + 1, room, own)
      this.#history.push({ room, sender: member.id, text })
    }
    return super.say(member, room, own)
  }

  protected override admit(member: Member, room: string): void | Promise<void> {
    const isNew = !this.manager.getRoomMembers(room).has(member)
    const done = super.admit(member, room)
    for (const one of isNew ? this.#history : []) {
      if (one.room === room && one.sender !== member.id) this.manager.send(member, one.text)
    }
    return done
  }
}

/** Servers that do more than the reference, and nothing wrong. */
export const rightServers: Servers = new Map([
  ['with-history', (options) => new WithHistory(options)],
])
