import type { ServerSocket } from '#network/sockets.ts'
import { RoomServer } from '#server/roomServer.ts'
import type { Specimen } from '#specimens/specimen.ts'
import { alice } from '#specimens/steps.ts'

/** Each pong is answered with the next ping, to know the latency at every moment. */
class PingStorm extends RoomServer {
  override connection(socket: ServerSocket): void {
    const onPong = (listener: () => void) =>
      socket.onPong(() => {
        listener()
        socket.ping()
      })
    super.connection(Object.create(socket, { onPong: { value: onPong } }))
    socket.ping()
  }
}

export const specimen: Specimen = {
  id: 'ping-storm',
  flaw: 'Each pong is answered with a ping.',
  law: 'L2',
  story:
    'Meant to know the latency at every moment. Server and browser keep each other busy for ever, and nobody has said a word.',
  steps: [alice],
  make: (options) => new PingStorm(options),
}
