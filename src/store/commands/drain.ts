import { clientOf } from '#kernel/ids.ts'
import type { Step } from '#scenario/format.ts'
import { store } from '#store/store.ts'
import type { World } from '#trace/world.ts'
import { appendStep } from './appendStep.ts'
import { oneAct } from './oneAct.ts'
import { seekEnd } from './seek.ts'
import { tell } from './tell.ts'

/** Beyond any close timeout of an end, in virtual ms. */
const closeTimeoutsMs = 60_000
/** In so many heartbeats the reaper has found everyone. */
const heartbeats = 4

/**
 * Stops all faults, has every client close, lets time pass beyond the reaper, and tells whether the
 * server is empty then. All of it are steps of the scenario, the expectation at its end included.
 */
export async function drain(): Promise<void> {
  try {
    await oneAct(async () => {
      for (const step of drainSteps()) await appendStep(step)
    })
    seekEnd()
    const { trace } = store.getState()
    const check = trace.findLast((event) => event.kind === 'expectation')
    if (check?.kind !== 'expectation') return
    if (check.ok) tell('info', 'Drained: no connection, no room and no entry is left.')
    else tell('error', `Drained, and something is left: ${leftWords(check.actual)}.`)
  } catch (error) {
    tell('error', error instanceof Error ? error.message : String(error))
  }
}

function drainSteps(): Step[] {
  seekEnd()
  const { world, scenario } = store.getState()
  const open = [...world.clients].filter(
    ([, id]) => world.connections.get(id)?.clientEnd.state === 'open',
  )
  const ms = closeTimeoutsMs + heartbeats * scenario.settings.heartbeatMs
  // A client that is gone can still have left something that is held.
  const gone = [...world.clients.keys()].filter((client) => !open.some(([name]) => name === client))
  return [
    ...gone
      .filter((client) => isHeld(world, client))
      .map((client): Step => ({ do: 'release', client })),
    ...open.map(([client]): Step => ({ do: 'heal', client })),
    ...open.map(([client]): Step => ({ do: 'close', client })),
    { do: 'wait', ms },
    { expect: 'empty' },
  ]
}

function isHeld(world: World, client: string): boolean {
  return [...world.awaits.values()].some(({ connection }) => clientOf(connection) === client)
}

function leftWords(actual: unknown): string {
  const left = actual as Readonly<Record<string, readonly string[]>>
  return Object.entries(left)
    .filter(([, names]) => names.length > 0)
    .map(([what, names]) => `${what} ${names.join(', ')}`)
    .join('; ')
}
