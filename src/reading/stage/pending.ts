import type { ConnectionId } from '#kernel/ids.ts'
import { type FrameSummary, frameSummary } from '#reading/events/frameSummary.ts'
import { summaryAt } from '#reading/events/sentSummary.ts'
import type { AwaitedParams, Coded } from '#trace/codes.ts'
import { type FlightTo, flightsAlong } from '#trace/flights.ts'
import type { Control, End, Fault, TraceEvent } from '#trace/traceEvent.ts'
import type { Awaiting, World } from '#trace/world.ts'

/** What is pending: a frame on its way, a turn with a frame, an answer, or so many more of a kind. */
export type PendingWhat =
  | { readonly frame: FrameSummary | Control; readonly to: End }
  | { readonly handles: FrameSummary }
  | { readonly answer: Coded<AwaitedParams> }
  | { readonly more: number }

/** Something of a connection that has begun and is not done. */
export interface Pending {
  readonly key: string
  readonly kind: 'frame' | Awaiting['what']
  readonly what: PendingWhat
  /** Somebody holds it by hand; else it goes on by itself. */
  readonly held: boolean
}

/** More than so many of one kind are told as a number. */
const toldMax = 6

/**
 * What is pending for a connection: its frames on their way, its handler, and what is awaited for it;
 * `trace` is what the world is of.
 */
export function pending(
  world: World,
  trace: readonly TraceEvent[],
  id: ConnectionId,
): readonly Pending[] {
  const faults = faultsOf(world, id)
  return [
    ...firstFew(flightsAlong(world, id).map((flight) => framePending(trace, flight, faults))),
    ...firstFew(awaitsOf(world, id).map((wait) => codePending(trace, wait, faults))),
  ]
}

/** Whether something pending for a connection waits for a hand. */
export function isHeldByHand(world: World, id: ConnectionId): boolean {
  const faults = faultsOf(world, id)
  return (
    flightsAlong(world, id).some((flight) => faults.includes(heldBy(flight))) ||
    awaitsOf(world, id).some(({ what }) => faults.includes(`${what} held`))
  )
}

function faultsOf({ connections }: World, id: ConnectionId): readonly Fault[] {
  return connections.get(id)?.faults ?? []
}

function awaitsOf({ awaits }: World, id: ConnectionId): readonly Awaiting[] {
  return [...awaits.values()].filter(({ connection }) => connection === id)
}

function destination({ from }: FlightTo): End {
  return from === 'client' ? 'server' : 'client'
}

/** The fault that holds a frame of its direction. */
function heldBy(flight: FlightTo) {
  return `frames to ${destination(flight)} held` as const
}

function framePending(
  trace: readonly TraceEvent[],
  flight: FlightTo,
  faults: readonly Fault[],
): Pending {
  const { frame, control } = flight
  const what = { frame: control ?? summaryAt(trace, frame), to: destination(flight) } as const
  return { key: `f${frame}`, kind: 'frame', what, held: faults.includes(heldBy(flight)) }
}

function codePending(
  trace: readonly TraceEvent[],
  { seq, what: kind, awaited }: Awaiting,
  faults: readonly Fault[],
): Pending {
  const begun = trace[seq]
  const delivered = begun?.kind === 'awaiting' ? begun.delivered : undefined
  const what =
    awaited.code === 'frame'
      ? {
          handles:
            delivered === undefined
              ? frameSummary(awaited.params.text)
              : summaryAt(trace, delivered),
        }
      : { answer: awaited }
  return { key: `a${seq}`, kind, what, held: faults.includes(`${kind} held`) }
}

function firstFew(all: readonly Pending[]): readonly Pending[] {
  const more = all.length - toldMax
  const [last] = all.slice(toldMax)
  if (!last) return all
  return [...all.slice(0, toldMax), { ...last, key: 'more', what: { more } }]
}
