import { clientNamed, on } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** How connections end, and how a client comes anew. */
export const parting = {
  close: (simulation, step) =>
    on(simulation, step, ({ socket }) => socket.close(step.code, step.reason)),
  drop: (simulation, step) =>
    on(simulation, step, ({ socket }) => simulation.network.drop(socket.id)),
  reconnect(simulation, { client, connection, refuse }) {
    simulation.connect(client, clientNamed(simulation, client, connection).socket.path, refuse)
  },
} satisfies Partial<Performing>
