import { ConnectionManager } from '#rooms/connectionManager.ts'
import { speak } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { on } from '#specimens/onFlawed.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** JSON is written in ASCII, with an escape for everything else. */
class AsciiOnly extends ConnectionManager<Member> {
  override broadcastToRoom(
    roomId: string,
    message: string,
    options: { exclude?: Member } = {},
  ): number {
    const ascii = message.replaceAll(/[^\0-~]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
    return super.broadcastToRoom(roomId, ascii, options)
  }
}

export const specimen: Specimen = {
  id: 'ascii-only',
  flaw: 'Everything that is not ASCII is escaped.',
  law: 'P2',
  story:
    'A smile of four bytes leaves the server with twelve, to every member: the traffic of a room with emoji is three times what it has to be.',
  steps: [...both, speak('alice', 'general', '🙂'.repeat(200))],
  make: on(AsciiOnly),
}
