import type { JsonObject } from '#protocol/messages.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

const textCharsMax = 1000

/** A column of the database has so many characters, and so has everything that is said. */
class TextCut extends RoomServer {
  protected override say(member: Member, room: string, own: JsonObject): void | Promise<void> {
    const { text } = own
    const cut = typeof text === 'string' ? { ...own, text: text.slice(0, textCharsMax) } : own
    return super.say(member, room, cut)
  }
}

export const specimen: Specimen = {
  id: 'text-cut',
  flaw: 'What is said is cut after 1,000 characters.',
  law: 'T8',
  line: 'text.slice(0, textCharsMax)',
  story:
    'The database has room for so much. Everybody gets the message, and the end of it is gone; its sender still sees all of it.',
  steps: [...both, speak('alice', 'general', 'word '.repeat(300))],
  make: (options) => new TextCut(options),
}
