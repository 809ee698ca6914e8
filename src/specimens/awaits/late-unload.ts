import { join, leave } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { Awaiting } from '#specimens/awaiting.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** A room that empties is stored, and then unloaded: whoever is in it by then. */
class LateUnload extends Awaiting {
  protected override leave(member: Member, room: string): void | Promise<void> {
    const done = super.leave(member, room)
    if (this.manager.getRoomCount(room) > 0) return done
    const unloaded = this.pause(member.id).then(() => void this.removeRoom(room))
    this.detach('unloading', unloaded, member)
    return done
  }
}

export const specimen: Specimen = {
  id: 'late-unload',
  flaw: 'A room that emptied is unloaded a moment later, without a look at who is in it by then.',
  law: 'T15',
  story:
    'The last one leaves, and the room is written to the database before it goes. Alice comes back meanwhile, and is put out of the room that was just made for her.',
  reports: [github('ueberdosis/hocuspocus', 971)],
  steps: [
    alice,
    join('alice', 'general'),
    leave('alice', 'general'),
    { ...join('alice', 'general'), now: true },
  ],
  make: (options) => new LateUnload(options),
}
