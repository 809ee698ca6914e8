import type { Simulation } from '#simulation/simulation.ts'
import { clientNamed, on } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** What can be wrong with a connection, and how it is mended. */
export const faults = {
  halfOpen: (simulation, step) =>
    on(simulation, step, ({ socket }) =>
      simulation.network.halfOpen(socket.id, step.direction, step.proxy),
    ),
  heal(simulation, step) {
    on(simulation, step, ({ socket }) => simulation.network.heal(socket.id))
    release(simulation, step.client)
  },
  deadSocket: (simulation, step) =>
    on(simulation, step, ({ socket }) => simulation.network.deadSocket(socket.id, step.times)),
  hold(simulation, { client, what, direction }) {
    const { id } = clientNamed(simulation, client).socket
    if (what === 'frames') simulation.network.hold(id, direction, true)
    else simulation.holds.hold(id, what)
  },
  release: (simulation, { client, what }) => release(simulation, client, what),
} satisfies Partial<Performing>

/** Of all its connections: what is held of an older one could be reached in no other way. */
function release(
  simulation: Simulation,
  client: string,
  what?: 'frames' | 'handler' | 'await',
): void {
  clientNamed(simulation, client)
  for (const connection of simulation.world.connections.values()) {
    if (connection.client !== client) continue
    const { id } = connection
    if (what === undefined || what === 'frames') simulation.network.hold(id, 'both', false)
    if (what === undefined || what === 'handler') simulation.holds.release(id, 'handler')
    if (what === undefined || what === 'await') simulation.holds.release(id, 'await')
  }
}
