import type { VirtualClient } from '#client/virtualClient.ts'
import { connectionId } from '#kernel/ids.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { StepRefused } from '#trace/stepRefused.ts'

/** A client by its newest connection, or by the one of that number. */
export function clientNamed(simulation: Simulation, name: string, ordinal?: number): VirtualClient {
  const newest = simulation.clients.newest.get(name)
  if (!newest) throw new StepRefused({ code: 'no client', params: { client: name } })
  if (ordinal === undefined) return newest
  const older = simulation.clients.connections.get(connectionId(name, ordinal))
  if (older) return older
  const params = { client: name, ordinal, newest: newest.socket.id }
  throw new StepRefused({ code: 'no connection', params })
}

/** Has a client do something. */
export function haveClient(
  simulation: Simulation,
  step: { readonly client: string; readonly connection?: number | undefined },
  action: (client: VirtualClient) => void,
): void {
  action(clientNamed(simulation, step.client, step.connection))
}
