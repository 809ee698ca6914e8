import type { CloseInfo, ServerSocket } from '#network/sockets.ts'
import type { Every } from '#server/heartbeat.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import { github, type Specimen } from '#specimens/specimen.ts'
import { both } from '#specimens/steps.ts'

/** So long it waits whether the socket is not merely slow to go. */
const lingerMs = 30_000

/** The close event is believed only after a while. */
class ClosingLingers extends RoomServer {
  readonly #every: Every | undefined

  constructor(options: RoomServerOptions) {
    super(options)
    this.#every = options.heartbeat?.every
  }

  override connection(socket: ServerSocket): void {
    const onClose = (listener: (info: CloseInfo) => void) =>
      socket.onClose((info) => {
        const stop = this.#every?.(lingerMs, () => {
          stop?.()
          listener(info)
        })
      })
    super.connection(Object.create(socket, { onClose: { value: onClose } }))
  }
}

export const specimen: Specimen = {
  id: 'closing-lingers',
  flaw: 'A socket that closed is cleaned up half a minute later.',
  law: 'S6',
  story:
    'Something before the cleanup waits for a timeout. Bob closed his tab, and for thirty seconds everybody sees him, and speaks to him.',
  reports: [github('websockets/ws', 2203)],
  steps: [...both, { do: 'close', client: 'bob' }],
  make: (options) => new ClosingLingers(options),
}
