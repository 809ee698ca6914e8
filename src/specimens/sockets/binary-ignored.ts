import type { Frame } from '#network/sockets.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** What is no text is passed over. */
class BinaryIgnored extends RoomServer {
  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    if (frame.kind !== 'binary') return super.handle(member, frame)
  }
}

export const specimen: Specimen = {
  id: 'binary-ignored',
  flaw: 'A binary frame is ignored.',
  law: 'T6',
  story:
    'A client sends its JSON as bytes, by a library that does so. Nothing fails, nothing is answered, and nobody finds out why.',
  steps: [alice, { do: 'send', client: 'alice', binary: 'AAEC' }],
  make: (options) => new BinaryIgnored(options),
}
