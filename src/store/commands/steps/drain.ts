import { clientOf } from '#kernel/ids.ts'
import type { Step } from '#scenario/format.ts'
import { tell, tellError } from '#store/commands/tell.ts'
import { seekEnd } from '#store/commands/time/seek.ts'
import type { Lab } from '#store/lab.ts'
import { nameOf } from '#trace/whichConnection.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { Left } from '#words/en/notices.ts'
import { appendSteps } from './appendStep.ts'

/** Beyond any close timeout of an end, in virtual ms. */
const closeTimeoutsMs = 60_000
/** In so many heartbeats the reaper has found everyone. */
const heartbeats = 4

/**
 * Stops all faults, has every client close all its connections, lets time pass beyond the reaper, and
 * tells whether the server is empty then. All of it are steps of the scenario, the expectation at its
 * end included; what is left is read from there.
 */
export async function drain(lab: Lab): Promise<void> {
  try {
    seekEnd(lab)
    await appendSteps(lab, drainSteps(lab))
    seekEnd(lab)
    const { trace } = lab.store.getState()
    const check = trace.findLast((event) => event.kind === 'expectation')
    if (check?.kind !== 'expectation') return
    if (check.ok) tell(lab, 'info', { code: 'drained' })
    else tell(lab, 'error', { code: 'notDrained', params: leftOf(check.actual) })
  } catch (error) {
    tellError(lab, error)
  }
}

/** Faults end first, for what is said while nothing gets through is not heard. */
function drainSteps(lab: Lab): Step[] {
  const { world, scenario } = lab.store.getState()
  const standing = [...world.connections.values()].filter(isStanding)
  const faulty = standing.filter(({ faults }) => faults.length > 0)
  const open = standing.filter(
    ({ clientEnd: { state } }) => state === 'open' || state === 'connecting',
  )
  const ms = closeTimeoutsMs + heartbeats * scenario.settings.heartbeatMs
  return [
    ...heldOf(world).map((client): Step => ({ do: 'release', client })),
    ...faulty.map((connection): Step => ({ do: 'heal', ...nameOf(world, connection.id) })),
    ...open.map((connection): Step => ({ do: 'close', ...nameOf(world, connection.id) })),
    { do: 'wait', ms },
    { expect: 'empty' },
  ]
}

/** Clients, those that are gone included, whose code at the server is held by hand. */
function heldOf(world: World): string[] {
  return [...new Set([...world.awaits.values()].map(({ connection }) => clientOf(connection)))]
}

function isStanding({ clientEnd, serverEnd }: WorldConnection): boolean {
  return clientEnd.state !== 'closed' || serverEnd.state !== 'closed'
}

function leftOf(actual: unknown): Left {
  const { connections = [], rooms = [], entries = [] } = actual as Partial<Left>
  return { connections, rooms, entries }
}
