import { join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Names are made small, so that “General” and “general” are one room. */
class NamesFolded extends RoomServer {
  protected override join(member: Member, room: string): void | Promise<void> {
    return super.join(member, room.toLowerCase())
  }
}

export const specimen: Specimen = {
  id: 'names-folded',
  flaw: 'Names of rooms are made lower case.',
  law: 'T6',
  story:
    'Meant as a kindness. But the client asked for General, is told that it joined general, and waits for an answer.',
  steps: [alice, join('alice', 'General')],
  make: (options) => new NamesFolded(options),
}
