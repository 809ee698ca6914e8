import type { JsonObject } from '#protocol/messages.ts'
import { messageSaid, presence } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from './awaiting.ts'

/** Each fan-out is a task of its own, and waits after each recipient. */
export abstract class AwaitedFanout extends Awaiting {
  /** Whom the loop goes over. */
  protected abstract recipients(room: string): Iterable<Member>

  protected override announce(
    type: 'user_joined' | 'user_left',
    room: string,
    member: Member,
  ): void {
    const text = presence(type, room, { connection_id: member.id }, this.manager.getRoomCount(room))
    this.detach('fan-out', this.#fanOut(room, text, member), member)
  }

  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    if (!this.manager.getRoomMembers(room).has(member)) return super.say(member, room, own)
    const text = messageSaid(member.id, member.nextSeq(room), room, own)
    this.detach('fan-out', this.#fanOut(room, text, member), member)
  }

  async #fanOut(room: string, text: string, exclude: Member): Promise<void> {
    for (const member of this.recipients(room)) {
      if (member === exclude) continue
      this.manager.send(member, text)
      await this.pause(member.id)
    }
  }
}
