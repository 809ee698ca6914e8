import type { ConnectionId } from '#kernel/ids.ts'
import { frameAt } from '#trace/many.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/** Connections that code of the server still waits for: they are not at rest. */
export function heldCode({ awaits }: World): ReadonlySet<ConnectionId> {
  return new Set([...awaits.values()].map(({ connection }) => connection))
}

/** Frames that arrive while others wait for the handler wait behind them. */
export function isHandlerHeld({ awaits, connections }: World, id: ConnectionId): boolean {
  if (connections.get(id)?.faults.includes('handler held')) return true
  for (const { connection, what } of awaits.values()) {
    if (what === 'handler' && connection === id) return true
  }
  return false
}

/** Whether a frame that arrives is a client's, and the server has its turn with it at once. */
export function arrivedAtHandler(
  { trace, world }: { readonly trace: readonly TraceEvent[]; readonly world: World },
  { to, frame, connection }: EventOf<'delivered'>,
): boolean {
  const sent = to === 'server' ? frameAt(trace, frame) : null
  if (!sent || sent.control) return false
  return !isHandlerHeld(world, connection)
}
