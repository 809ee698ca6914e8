import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import type { Gauges } from './gauges.ts'

/** S10, of when a room was made: at some time since what brought it about, by the virtual clock. */
export class RoomDates {
  #known = new Set<string>()

  /** The maps changed. A room that is only called otherwise was made before. */
  changed(
    { nowMs }: World,
    trace: readonly TraceEvent[],
    { cause, changes }: EventOf<'maps'>,
    { roomCreatedAtMs }: Gauges,
  ): Finding[] {
    const sinceMs = (cause === null ? undefined : trace[cause])?.at ?? nowMs
    return changes.flatMap((change): Finding[] => {
      if (change.map !== 'room') return []
      const { room } = change
      if (change.op === 'remove') this.#known.delete(room)
      if (change.op === 'remove' || this.#known.has(room)) return []
      this.#known.add(room)
      const saysMs = roomCreatedAtMs?.(room)
      if (saysMs === undefined || (saysMs >= sinceMs && saysMs <= nowMs)) return []
      return [{ law: 'S10', code: 'dated', params: { madeMs: nowMs, saysMs }, room }]
    })
  }
}
