import type { ConnectionId } from '#kernel/ids.ts'
import type { EventOf, MapChange, TraceEvent } from '#trace/traceEvent.ts'

/** A connection, a room, or one in the other. */
export interface About {
  readonly connection?: ConnectionId
  readonly room?: string
}

/** What the server changed last in a turn, from what set it going to where it went wrong; null for nothing. */
export function changedBetween(
  trace: readonly TraceEvent[],
  begun: number,
  until: number,
): readonly MapChange[] | null {
  for (let seq = until; seq > begun; seq--) {
    const event = trace[seq]
    if (event?.kind === 'maps' && event.cause === begun) return event.changes
  }
  return null
}

/** The event before another in which what it is about changed last; null when there was none. */
export function changedAbout(
  trace: readonly TraceEvent[],
  before: number,
  about: About,
): EventOf<'maps'> | null {
  for (let seq = before - 1; seq >= 0; seq--) {
    const event = trace[seq]
    if (event?.kind !== 'maps') continue
    if (event.changes.some((change) => concerns(change, about))) return event
  }
  return null
}

function concerns(change: MapChange, { connection, room }: About): boolean {
  if (connection === undefined && room === undefined) return false
  const isOfRoom = room === undefined || !('room' in change) || change.room === room
  if (connection === undefined) return 'room' in change && change.room === room
  return isOfRoom && 'connection' in change && change.connection === connection
}
