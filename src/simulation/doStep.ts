import { base64 } from '@scure/base'
import type { VirtualClient } from '#client/virtualClient.ts'
import { unreachable } from '#kernel/assert.ts'
import { spawnNames } from '#scenario/checkSteps.ts'
import type { DoStep, StepOf } from '#scenario/format.ts'
import type { Simulation } from './simulation.ts'
import { StepRefused } from './stepRefused.ts'

/** Does what a step says; throws {@link StepRefused} when the world as it is cannot. */
export function doStep(world: Simulation, step: DoStep): void | Promise<void> {
  switch (step.do) {
    case 'connect':
      return connect(world, step)
    case 'spawn':
      return spawn(world, step)
    case 'join':
      return on(world, step, (client) => client.join(step.room))
    case 'leave':
      return on(world, step, (client) => client.leave(step.room))
    case 'message':
      return on(world, step, (client) => client.say(step.room, step.text))
    case 'send':
      return on(world, step, ({ socket }) => socket.send(dataOf(step)))
    case 'close':
      return on(world, step, ({ socket }) => socket.close(step.code ?? 1000, step.reason))
    case 'drop':
      return on(world, step, ({ socket }) => world.network.drop(socket.id))
    case 'halfOpen':
      return on(world, step, ({ socket }) =>
        world.network.halfOpen(socket.id, step.direction ?? 'both', step.proxy),
      )
    case 'heal':
      return heal(world, step)
    case 'deadSocket':
      return on(world, step, ({ socket }) => world.network.deadSocket(socket.id, step.times))
    case 'stall':
      return on(world, step, ({ socket }) => world.network.stall(socket.id))
    case 'slow':
      return on(world, step, ({ socket }) => world.network.slow(socket.id, step.bytesPerMs))
    case 'reconnect':
      return reconnect(world, step)
    case 'hold':
      return hold(world, step)
    case 'release':
      return release(world, step)
    case 'createRoom':
      return byOwner(() =>
        world.server.createRoom(step.room, step.name ?? step.room, step.metadata),
      )
    case 'removeRoom':
      return roomFound(step.room, world.server.removeRoom(step.room))
    case 'broadcast':
      return broadcast(world, step)
    case 'restart':
      return world.restart()
    case 'wait':
      return world.wait(step.ms)
    default:
      unreachable(step)
  }
}

function connect(world: Simulation, { client, path, refuse }: StepOf<'connect'>): void {
  const standing = world.clients.get(client)
  if (standing && standing.socket.state !== 'closed') {
    throw new StepRefused(
      `${client} has a connection already; "reconnect" opens another under the same name`,
    )
  }
  world.connect(client, path ?? '/ws', refuse)
}

/** Each joins as soon as its connection is open. */
function spawn(world: Simulation, { count, prefix, path, join }: StepOf<'spawn'>): void {
  for (const name of spawnNames(prefix ?? 'c', count, world.clients.keys())) {
    const client = world.connect(name, path ?? '/ws')
    client.socket.on('open', () => {
      for (const room of join ?? []) client.join(room)
    })
  }
}

function reconnect(world: Simulation, { client, refuse }: StepOf<'reconnect'>): void {
  world.connect(client, clientNamed(world, client).socket.path, refuse)
}

function heal(world: Simulation, { client }: StepOf<'heal'>): void {
  world.network.heal(clientNamed(world, client).socket.id)
  release(world, { do: 'release', client })
}

function hold(world: Simulation, { client, what, direction }: StepOf<'hold'>): void {
  const { id } = clientNamed(world, client).socket
  if (what === 'frames') world.network.hold(id, direction ?? 'both', true)
  else world.holds.hold(id, what)
}

/** Of all its connections: what is held of an older one could be reached in no other way. */
function release(world: Simulation, { client, what }: StepOf<'release'>): void {
  clientNamed(world, client)
  for (const connection of world.world.connections.values()) {
    if (connection.client !== client) continue
    const { id } = connection
    if (what === undefined || what === 'frames') world.network.hold(id, 'both', false)
    if (what === undefined || what === 'handler') world.holds.release(id, 'handler')
    if (what === undefined || what === 'await') world.holds.release(id, 'await')
  }
}

function broadcast(world: Simulation, { room, text, exclude }: StepOf<'broadcast'>): void {
  const spared = exclude === undefined ? undefined : clientNamed(world, exclude).socket.id
  roomFound(room, world.server.broadcast(room, text, spared))
}

function dataOf({ frame, binary }: StepOf<'send'>): string | Uint8Array {
  return binary === undefined ? (frame ?? '') : base64.decode(binary)
}

/** What a browser's socket throws is a step refused, in the socket's own words. */
function on(
  world: Simulation,
  step: { readonly client: string },
  action: (client: VirtualClient) => void,
): void {
  const client = clientNamed(world, step.client)
  try {
    action(client)
  } catch (error) {
    throw new StepRefused(`${step.client}: ${error instanceof Error ? error.message : error}`)
  }
}

function clientNamed(world: Simulation, name: string): VirtualClient {
  const client = world.clients.get(name)
  if (!client) throw new StepRefused(`there is no client ${name}; "connect" opens one`)
  return client
}

function byOwner(action: () => void): void {
  try {
    action()
  } catch (error) {
    throw new StepRefused(error instanceof Error ? error.message : String(error))
  }
}

function roomFound(room: string, found: boolean): void {
  if (!found) throw new StepRefused(`there is no room ${room}`)
}
