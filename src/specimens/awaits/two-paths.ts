import type { JsonObject } from '#protocol/messages.ts'
import { connect, join, speak, waitNow } from '#scenario/written/steps.ts'
import { messageSaid } from '#server/announcements.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** The member who stands next is sent a message at once, the others by way of a broker. */
class TwoPaths extends Awaiting {
  protected override say(member: Member, room: string, own: JsonObject): void {
    const members = [...this.manager.getRoomMembers(room)]
    const message = messageSaid(member.id, member.nextSeq(room), room, own)
    const next = members[(members.indexOf(member) + 1) % members.length]
    if (next) this.manager.send(next, message)
    const others = members.filter((other) => other !== member && other !== next)
    void this.pause(member.id).then(() => {
      for (const other of others) this.manager.send(other, message)
    })
  }
}

export const specimen: Specimen = {
  id: 'two-paths',
  flaw: 'A message reaches some at once, and others by way of a broker.',
  law: 'T13',
  line: 'void this.pause(member.id)',
  story:
    'Each sender’s messages are in order everywhere. But of two senders, carol hears bob first, and dave alice.',
  steps: [
    ...both,
    connect('carol'),
    connect('dave'),
    join('carol', 'general'),
    join('dave', 'general'),
    speak('alice', 'general'),
    waitNow(20),
    { ...speak('bob', 'general'), now: true },
  ],
  make: (options) => new TwoPaths(options),
}
