import type { Frame } from '#network/sockets.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** As long as there is text in English only, a character is a byte. */
class BytesAsCharacters extends RoomServer {
  readonly #charsMax: number

  constructor(options: RoomServerOptions) {
    const { frameBytesMax = 65_536 } = options.limits ?? {}
    super({ ...options, limits: { ...options.limits, frameBytesMax: 4 * frameBytesMax } })
    this.#charsMax = frameBytesMax
  }

  protected override handle(member: Member, frame: Frame): void | Promise<void> {
    if (frame.kind === 'text' && frame.text.length > this.#charsMax) {
      this.part(member)
      return member.close(1009, 'the frame is over the limit')
    }
    return super.handle(member, frame)
  }
}

export const specimen: Specimen = {
  id: 'bytes-as-characters',
  flaw: 'The limit of a frame is in bytes, and its characters are counted.',
  law: 'T6',
  story:
    'A text of emoji is twice as long on the wire as it is in the language of the server. So twice the limit gets in, and goes on to everybody.',
  settings: { frameBytesMax: 100 },
  steps: [...both, speak('alice', 'general', '🙂'.repeat(15))],
  make: (options) => new BytesAsCharacters(options),
}
