import type { ConnectionId } from '#kernel/ids.ts'
import { Doorkeeper, type TurnedAwayFor } from '#laws/turnedAway.ts'
import { grownReading } from '#reading/events/grownReading.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** What the server turned somebody away for: how often in a run, and where first. */
export interface TurnedAwayOften {
  readonly why: TurnedAwayFor
  readonly times: number
  /** The first: the event, the index of its step, its time and whom it met. */
  readonly seq: number
  readonly step: number
  readonly atMs: number
  readonly connection: ConnectionId
}

/** For what a server turned somebody away in a run, in the order in which it first did. */
export function turnedAwayIn(trace: readonly TraceEvent[]): readonly TurnedAwayOften[] {
  return [...read(trace).found.values()]
}

/** Reads so many events more at most of what that asks for, and tells whether that was all. */
export function readTurnedAway(trace: readonly TraceEvent[], most: number): boolean {
  return read.readOn(trace, most)
}

interface Read {
  readonly doorkeeper: Doorkeeper
  readonly found: Map<TurnedAwayFor, TurnedAwayOften>
  step: number
}

const read = grownReading(
  (): Read => ({ doorkeeper: new Doorkeeper(), found: new Map(), step: -1 }),
  (to, event) => {
    if (event.kind === 'step') to.step = event.index
    const away = to.doorkeeper.see(event)
    if (!away) return
    const { why, connection } = away
    const known = to.found.get(why)
    const first = { why, seq: event.seq, step: to.step, atMs: event.at, connection }
    to.found.set(why, { ...(known ?? first), times: (known?.times ?? 0) + 1 })
  },
)
