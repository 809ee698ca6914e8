import type { ConnectionId } from '#kernel/ids.ts'
import type { FullStepOf } from '#scenario/steps.ts'
import type { Simulation } from '#simulation/simulation.ts'
import { clientNamed, haveClient } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** What can be wrong with a connection, and how it is mended. */
export const faults = {
  halfOpen: (simulation, step) =>
    haveClient(simulation, step, ({ socket }) =>
      simulation.network.halfOpen(socket.id, step.direction, step.proxy),
    ),
  heal(simulation, step) {
    haveClient(simulation, step, ({ socket }) => simulation.network.heal(socket.id))
    releaseHeld(simulation, step)
  },
  deadSocket: (simulation, step) =>
    haveClient(simulation, step, ({ socket }) =>
      simulation.network.deadSocket(socket.id, step.times),
    ),
  hold(simulation, { client, connection, what, direction }) {
    const { id } = clientNamed(simulation, client, connection).socket
    if (what === 'frames') simulation.network.hold(id, direction, true)
    else simulation.holds.hold(id, what)
  },
  release: (simulation, step) => releaseHeld(simulation, step, step.what, step),
} satisfies Partial<Performing>

/** Of all its connections, unless one is named: what is held of an older one is easily forgotten. */
function releaseHeld(
  simulation: Simulation,
  { client, connection }: { readonly client: string; readonly connection?: number | undefined },
  what?: FullStepOf<'release'>['what'],
  { fails = false, count }: { readonly fails?: boolean; readonly count?: number | undefined } = {},
): void {
  const named = clientNamed(simulation, client, connection).socket.id
  for (const { id, client: whose } of simulation.world.connections.values()) {
    if (connection === undefined ? whose !== client : id !== named) continue
    if (what === undefined || what === 'frames') simulation.network.hold(id, 'both', false)
    const isAsked = (one: typeof what) => what === undefined || what === one
    if (isAsked('handler')) simulation.holds.release(id, 'handler', false, count)
    if (isAsked('await')) simulation.holds.release(id, 'await', false, count)
    if (isAsked('accept')) releaseAccept(simulation, id, fails)
  }
}

/** One that fails is turned away, as by whoever stands in front of the server. */
function releaseAccept({ network, holds, world }: Simulation, id: ConnectionId, fails: boolean) {
  const awaited = [...world.awaits.values()]
  const waits = awaited.some(({ connection, what }) => connection === id && what === 'accept')
  if (fails && waits) network.turnAway(id)
  holds.release(id, 'accept', fails && waits)
}
