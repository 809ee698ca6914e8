import type { VirtualClient } from '#client/virtualClient.ts'
import { connectionId } from '#kernel/ids.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { StepRefused } from '#simulation/stepRefused.ts'

/** A client by its newest connection, or by the one of that number. */
export function clientNamed(simulation: Simulation, name: string, ordinal?: number): VirtualClient {
  const newest = simulation.clients.get(name)
  if (!newest) throw new StepRefused(`there is no client ${name}; "connect" opens one`)
  if (ordinal === undefined) return newest
  const older = simulation.connections.get(connectionId(name, ordinal))
  if (older) return older
  throw new StepRefused(`${name} has no connection ${ordinal}; its newest is ${newest.socket.id}`)
}

/** Has a client do something. What a browser's socket throws is a step refused, in the socket's own words. */
export function on(
  simulation: Simulation,
  step: { readonly client: string; readonly connection?: number | undefined },
  action: (client: VirtualClient) => void,
): void {
  const client = clientNamed(simulation, step.client, step.connection)
  try {
    action(client)
  } catch (error) {
    throw new StepRefused(`${step.client}: ${error instanceof Error ? error.message : error}`)
  }
}
