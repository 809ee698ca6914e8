import { spawnNames } from '#scenario/checkSteps.ts'
import type { FullStepOf } from '#scenario/steps.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import type { Performing } from './perform.ts'

/** How connections come. */
export const connecting = {
  connect(simulation, { client, user, path, refuse }) {
    const standing = simulation.clients.newest.get(client)
    if (standing && standing.socket.state !== 'closed') {
      throw new StepRefused({ code: 'connected', params: { client } })
    }
    simulation.clients.connect(client, path, { user, refuse })
  },

  /** Each joins as soon as its connection is open. */
  spawn(simulation, step) {
    return simulation.inPieces(spawned(simulation, step))
  },
} satisfies Partial<Performing>

/** One client after the other. */
function* spawned(
  { clients }: Simulation,
  { count, prefix, user, path, join }: FullStepOf<'spawn'>,
): Generator<void> {
  for (const name of spawnNames(prefix, count, clients.names)) {
    const client = clients.connect(name, path, { user })
    client.socket.on('open', () => {
      for (const room of join) client.join(room)
    })
    yield
  }
}
