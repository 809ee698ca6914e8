import { thrown } from '#kernel/thrown.ts'
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
  restart: (simulation) => simulation.restart(),
  wait: (simulation, { ms }) => simulation.wait(ms),
} satisfies Partial<Performing>

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
