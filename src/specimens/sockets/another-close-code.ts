import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class AnotherCloseCode extends RoomServer {
  override disconnect(connection: string, _code: number, reason: string): boolean {
    return super.disconnect(connection, 1000, reason)
  }
}

export const specimen: Specimen = {
  id: 'another-close-code',
  flaw: 'Whom the owner disconnects is closed with 1000, whatever code was asked for.',
  law: 'T9',
  line: 'super.disconnect(connection, 1000, reason)',
  story:
    'To the client 1000 is a good end, or a reason to come back at once. It never learns that it was banned.',
  steps: [alice, { do: 'disconnect', client: 'alice', code: 4003, reason: 'banned' }],
  make: (options) => new AnotherCloseCode(options),
}
