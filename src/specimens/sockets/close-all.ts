import type { Frame } from '#network/sockets.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** One bad frame, and the whole server is emptied. */
class CloseAll extends RoomServer {
  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    if (frame.kind !== 'binary') return super.handle(member, frame)
    for (const other of [...this.manager.connections]) {
      this.part(other)
      other.close(1003, 'only text frames are understood here')
    }
  }
}

export const specimen: Specimen = {
  id: 'close-all',
  flaw: 'A bad frame of one client closes everybody.',
  law: 'T9',
  story:
    'A server that throws everybody out keeps every law of safety: no ghost, no leak, no wrong word.',
  steps: [...both, { do: 'send', client: 'bob', binary: 'AAEC' }],
  make: (options) => new CloseAll(options),
}
