import type { ConnectionId } from '#kernel/ids.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/**
 * Whom a room listed after the event `seq`, read backwards: a long trace is not folded from its
 * start for one room.
 */
export function membersAt(
  trace: readonly TraceEvent[],
  room: string,
  seq: number,
): ReadonlySet<ConnectionId> {
  const last = new Map<ConnectionId, 'add' | 'remove'>()
  for (let at = seq; at >= 0; at--) {
    const event = trace[at]
    if (event?.kind !== 'maps') continue
    for (const change of event.changes.toReversed()) {
      if (change.map === 'room' && change.room === room && change.op === 'remove') {
        return listedBy(last)
      }
      if (change.map !== 'rooms' || change.room !== room) continue
      if (!last.has(change.connection)) last.set(change.connection, change.op)
    }
  }
  return listedBy(last)
}

/** In the order in which they came. */
function listedBy(last: ReadonlyMap<ConnectionId, 'add' | 'remove'>): Set<ConnectionId> {
  const members = [...last].filter(([, op]) => op === 'add').map(([id]) => id)
  return new Set(members.reverse())
}
