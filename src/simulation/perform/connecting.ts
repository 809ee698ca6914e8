import { spawnNames } from '#scenario/checkSteps.ts'
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
  spawn(simulation, { count, prefix, user, path, join }) {
    for (const name of spawnNames(prefix, count, simulation.clients.names)) {
      const client = simulation.clients.connect(name, path, { user })
      client.socket.on('open', () => {
        for (const room of join) client.join(room)
      })
    }
  },
} satisfies Partial<Performing>
