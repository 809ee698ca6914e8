import type { Frame } from '#network/sockets.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { full, news } from '#specimens/fullTransport.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both, pingStep } from '#specimens/steps.ts'

/** The lock that an eviction takes is held by the broadcast that evicts, and is never given back. */
class HubStops extends RoomServer {
  #isLocked = false

  protected override announceLeft(member: Member, rooms: readonly string[]): void {
    super.announceLeft(member, rooms)
    this.#isLocked = true
  }

  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    return this.#isLocked ? new Promise(() => undefined) : super.handle(member, frame)
  }
}

export const specimen: Specimen = {
  id: 'hub-stops',
  flaw: 'Evicting a member inside a broadcast locks the server up.',
  law: 'L4',
  story:
    'The broadcast holds the lock, finds that bob cannot keep up, and asks for the lock to put him out. From then on nobody is served, and no socket closes.',
  reports: [github('superplanehq/superplane', 6508)],
  settings: { outboxFramesMax: 2 },
  steps: [
    ...both,
    ...full('bob'),
    news(1),
    news(1),
    pingStep('alice'),
    { ...pingStep('alice'), now: true },
  ],
  make: (options) => new HubStops(options),
}
