import { clientNamed, haveClient } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** How connections end, and how a client comes anew. */
export const parting = {
  close: (simulation, step) =>
    haveClient(simulation, step, ({ socket }) => socket.close(step.code, step.reason)),
  drop: (simulation, step) =>
    haveClient(simulation, step, ({ socket }) => simulation.network.drop(socket.id)),
  reconnect(simulation, { client, connection, refuse }) {
    const { id, path } = clientNamed(simulation, client, connection).socket
    const user = simulation.world.connections.get(id)?.user
    simulation.connect(client, path, { user, refuse })
  },
} satisfies Partial<Performing>
