import type { Frame, ServerSocket } from '#network/sockets.ts'
import { connect, join } from '#scenario/written/steps.ts'
import type { Member } from '#server/member.ts'
import { RoomServer } from '#server/roomServer.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Nobody listens to a socket before its connection is welcomed, and that may take a while. */
class LateListener extends RoomServer {
  #welcomed = new Set<string>()

  override connection(socket: ServerSocket): void {
    const onMessage = (listener: (frame: Frame) => void) =>
      socket.onMessage((frame) => {
        if (this.#welcomed.has(socket.id)) listener(frame)
      })
    super.connection(Object.create(socket, { onMessage: { value: onMessage } }))
  }

  protected override async welcome(member: Member): Promise<void> {
    await super.welcome(member)
    this.#welcomed.add(member.id)
  }
}

export const specimen: Specimen = {
  id: 'late-listener',
  flaw: 'Messages are listened to only when the join of the path is through.',
  law: 'T8',
  story:
    'The socket is open, and bob speaks at once, while the server still asks whether he may. His first words arrive, and nobody is there to hear them.',
  reports: [github('websockets/ws', 1322)],
  steps: [
    alice,
    join('alice', 'general'),
    connect('bob', '/ws/room/general'),
    { do: 'hold', client: 'bob', what: 'await', now: true },
    { do: 'send', client: 'bob', frame: 'first words' },
    { do: 'release', client: 'bob' },
  ],
  make: (options) => new LateListener(options),
}
