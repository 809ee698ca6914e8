import { Awaiting } from '#specimens/awaiting.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** What the owner says is sent with the next batch, to whoever is in the room by then. */
class LateBatch extends Awaiting {
  override broadcast(room: string, text: string, exclude?: string): boolean {
    const [first] = this.manager.getRoomMembers(room)
    if (!first) return super.broadcast(room, text, exclude)
    const sent = this.pause(first.id).then(() => void super.broadcast(room, text, exclude))
    this.detach('batch', sent, first)
    return true
  }
}

export const specimen: Specimen = {
  id: 'late-batch',
  flaw: 'Sends are batched, and who gets them is decided when the batch goes.',
  law: 'T8',
  story:
    'The owner says goodbye and removes the room at once. By the time of the batch there is no room, and so nobody to send the last words to.',
  reports: [github('uNetworking/uWebSockets', 1673)],
  steps: [
    ...both,
    { do: 'broadcast', room: 'general', text: 'goodbye' },
    { do: 'removeRoom', room: 'general', now: true },
  ],
  make: (options) => new LateBatch(options),
}
