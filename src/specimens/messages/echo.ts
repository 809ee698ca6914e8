import { join, speak } from '#scenario/written/steps.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

class Echo extends RoomServer {
  constructor(options: RoomServerOptions) {
    super({ ...options, echo: true })
  }
}

export const specimen: Specimen = {
  id: 'echo',
  flaw: 'The sender is not left out of the broadcast.',
  law: 'T5',
  story: 'Every client sees its own messages twice: once when it sends, once when it hears.',
  steps: [alice, join('alice', 'general'), speak('alice', 'general')],
  make: (options) => new Echo(options),
}
