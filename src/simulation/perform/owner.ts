import { thrown } from '#kernel/thrown.ts'
import { NoSuchAct } from '#server/noSuchAct.ts'
import { StepRefused } from '#trace/stepRefused.ts'
import { clientNamed } from './clientNamed.ts'
import type { Performing } from './perform.ts'

/** What the owner of the server does, and time. */
export const owner = {
  createRoom: ({ server }, { room, name = room, metadata }) =>
    byOwner(() => server.createRoom(room, name, metadata)),
  removeRoom: ({ server }, { room }) => byOwner(() => roomFound(room, server.removeRoom(room))),
  broadcast: (simulation, { room, text, exclude, connection }) =>
    byOwner(() => {
      const spared =
        exclude === undefined ? undefined : clientNamed(simulation, exclude, connection)
      roomFound(room, simulation.server.broadcast(room, text, spared?.socket.id))
    }),
  kick: (simulation, { client, connection, room, reason }) =>
    byOwner(() => {
      const { id } = clientNamed(simulation, client, connection).socket
      const isDone = offered(simulation.server.kick?.(id, room, reason))
      if (!isDone) throw new StepRefused({ code: 'not in room', params: { client, room } })
    }),
  revoke: (simulation, { client, room, reason }) =>
    byOwner(() => {
      const { permissions, clients, server } = simulation
      if (!server.revoke) throw noSuchAct()
      permissions.revoke(client, room)
      for (const [id, { name }] of clients.connections) {
        if (name === client) server.revoke(id, room, reason)
      }
    }),
  allow: ({ permissions }, { client, room }) => permissions.allow(client, room),
  disconnect: (simulation, { client, connection, code, reason }) =>
    byOwner(() => {
      const { id } = clientNamed(simulation, client, connection).socket
      const isDone = offered(simulation.server.disconnect?.(id, code, reason))
      if (!isDone) throw new StepRefused({ code: 'not at server', params: { client } })
    }),
  restart: (simulation) => simulation.restart(),
  wait: (simulation, { ms }) => simulation.wait(ms),
} satisfies Partial<Performing>

function byOwner(action: () => void): void {
  try {
    action()
  } catch (error) {
    if (error instanceof StepRefused) throw error
    if (error instanceof NoSuchAct) throw noSuchAct()
    throw new StepRefused({ code: 'threw', params: { error: thrown(error) } })
  }
}

/** A server that somebody brought may not have every act. */
function offered(isDone: boolean | undefined): boolean {
  if (isDone === undefined) throw noSuchAct()
  return isDone
}

function noSuchAct(): StepRefused {
  return new StepRefused({ code: 'no such act', params: {} })
}

function roomFound(room: string, found: boolean): void {
  if (!found) throw new StepRefused({ code: 'no room', params: { room } })
}
