import { clientNamed, haveClient } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** How connections end, and how a client comes anew. */
export const parting = {
  close: (simulation, step) =>
    haveClient(simulation, step, ({ socket }) => socket.close(step.code, step.reason)),
  drop: (simulation, step) =>
    haveClient(simulation, step, ({ socket }) => simulation.network.drop(socket.id)),
  reconnect(simulation, { client, connection, refuse, resume }) {
    const standing = clientNamed(simulation, client, connection)
    const { id, path } = standing.socket
    const user = simulation.world.connections.get(id)?.user
    simulation.clients.connect(client, path, {
      user,
      refuse,
      back: resume ? standing.comesBack() : undefined,
    })
  },
} satisfies Partial<Performing>
