import type { Frame } from '#network/sockets.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class BadFrame extends RoomServer {
  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    if (frame.kind === 'text') JSON.parse(frame.text)
    return super.handle(member, frame)
  }
}

export const specimen: Specimen = {
  id: 'bad-frame',
  flaw: 'A malformed frame throws out of the handler.',
  law: 'L1',
  story: 'One bad frame ends the handler, and with it the cleanup that stands at its end.',
  reports: [
    github('ueberdosis/hocuspocus', 954),
    github('miguelgrinberg/python-socketio', 93),
    github('django/channels', 2097),
  ],
  steps: [alice, { do: 'send', client: 'alice', frame: '{nope' }],
  make: (options) => new BadFrame(options),
}
