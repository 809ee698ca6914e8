import { base64 } from '@scure/base'
import type { VirtualClient } from '#client/virtualClient.ts'
import { unreachable } from '#kernel/assert.ts'
import { connectionId } from '#kernel/ids.ts'
import { thrown } from '#kernel/thrown.ts'
import { spawnNames } from '#scenario/checkSteps.ts'
import type { DoStep, StepOf } from '#scenario/format.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import type { Simulation } from './simulation.ts'

/** Does what a step says; throws {@link StepRefused} when the world as it is cannot. */
export function doStep(simulation: Simulation, step: DoStep): void | Promise<void> {
  switch (step.do) {
    case 'connect':
      return connect(simulation, step)
    case 'spawn':
      return spawn(simulation, step)
    case 'join':
      return on(simulation, step, (client) => client.join(step.room))
    case 'leave':
      return on(simulation, step, (client) => client.leave(step.room))
    case 'message':
      return on(simulation, step, (client) => client.say(step.room, step.text))
    case 'send':
      return on(simulation, step, ({ socket }) => socket.send(dataOf(step)))
    case 'close':
      return on(simulation, step, ({ socket }) => socket.close(step.code ?? 1000, step.reason))
    case 'drop':
      return on(simulation, step, ({ socket }) => simulation.network.drop(socket.id))
    case 'halfOpen':
      return on(simulation, step, ({ socket }) =>
        simulation.network.halfOpen(socket.id, step.direction ?? 'both', step.proxy),
      )
    case 'heal':
      return heal(simulation, step)
    case 'deadSocket':
      return on(simulation, step, ({ socket }) =>
        simulation.network.deadSocket(socket.id, step.times),
      )
    case 'stall':
      return on(simulation, step, ({ socket }) => simulation.network.stall(socket.id))
    case 'slow':
      return on(simulation, step, ({ socket }) =>
        simulation.network.slow(socket.id, step.bytesPerMs),
      )
    case 'reconnect':
      return reconnect(simulation, step)
    case 'hold':
      return hold(simulation, step)
    case 'release':
      return release(simulation, step)
    case 'createRoom':
      return byOwner(() =>
        simulation.server.createRoom(step.room, step.name ?? step.room, step.metadata),
      )
    case 'removeRoom':
      return byOwner(() => roomFound(step.room, simulation.server.removeRoom(step.room)))
    case 'broadcast':
      return byOwner(() => broadcast(simulation, step))
    case 'restart':
      return simulation.restart()
    case 'wait':
      return simulation.wait(step.ms)
    default:
      unreachable(step)
  }
}

function connect(simulation: Simulation, { client, path, refuse }: StepOf<'connect'>): void {
  const standing = simulation.clients.get(client)
  if (standing && standing.socket.state !== 'closed') {
    throw new StepRefused({ code: 'connected', params: { client } })
  }
  simulation.connect(client, path ?? '/ws', refuse)
}

/** Each joins as soon as its connection is open. */
function spawn(simulation: Simulation, { count, prefix, path, join }: StepOf<'spawn'>): void {
  for (const name of spawnNames(prefix ?? 'c', count, simulation.names)) {
    const client = simulation.connect(name, path ?? '/ws')
    client.socket.on('open', () => {
      for (const room of join ?? []) client.join(room)
    })
  }
}

function reconnect(simulation: Simulation, { client, refuse }: StepOf<'reconnect'>): void {
  simulation.connect(client, clientNamed(simulation, client).socket.path, refuse)
}

function heal(simulation: Simulation, step: StepOf<'heal'>): void {
  on(simulation, step, ({ socket }) => simulation.network.heal(socket.id))
  release(simulation, { do: 'release', client: step.client })
}

function hold(simulation: Simulation, { client, what, direction }: StepOf<'hold'>): void {
  const { id } = clientNamed(simulation, client).socket
  if (what === 'frames') simulation.network.hold(id, direction ?? 'both', true)
  else simulation.holds.hold(id, what)
}

/** Of all its connections: what is held of an older one could be reached in no other way. */
function release(simulation: Simulation, { client, what }: StepOf<'release'>): void {
  clientNamed(simulation, client)
  for (const connection of simulation.world.connections.values()) {
    if (connection.client !== client) continue
    const { id } = connection
    if (what === undefined || what === 'frames') simulation.network.hold(id, 'both', false)
    if (what === undefined || what === 'handler') simulation.holds.release(id, 'handler')
    if (what === undefined || what === 'await') simulation.holds.release(id, 'await')
  }
}

function broadcast(simulation: Simulation, { room, text, exclude }: StepOf<'broadcast'>): void {
  const spared = exclude === undefined ? undefined : clientNamed(simulation, exclude).socket.id
  roomFound(room, simulation.server.broadcast(room, text, spared))
}

function dataOf({ frame, binary }: StepOf<'send'>): string | Uint8Array {
  return binary === undefined ? (frame ?? '') : base64.decode(binary)
}

function on(
  simulation: Simulation,
  step: { readonly client: string; readonly connection?: number | undefined },
  action: (client: VirtualClient) => void,
): void {
  action(clientNamed(simulation, step.client, step.connection))
}

/** A client by its newest connection, or by the one of that number. */
function clientNamed(simulation: Simulation, name: string, ordinal?: number): VirtualClient {
  const client = simulation.clients.get(name)
  if (!client) throw new StepRefused({ code: 'no client', params: { client: name } })
  if (ordinal === undefined) return client
  const older = simulation.connections.get(connectionId(name, ordinal))
  if (older) return older
  const params = { client: name, ordinal, newest: client.socket.id }
  throw new StepRefused({ code: 'no connection', params })
}

function byOwner(action: () => void): void {
  try {
    action()
  } catch (error) {
    throw error instanceof StepRefused
      ? error
      : new StepRefused({ code: 'threw', params: { error: thrown(error) } })
  }
}

function roomFound(room: string, found: boolean): void {
  if (!found) throw new StepRefused({ code: 'no room', params: { room } })
}
