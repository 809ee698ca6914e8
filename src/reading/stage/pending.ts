import type { ConnectionId } from '#kernel/ids.ts'
import { type FrameSummary, frameSummary } from '#reading/events/frameSummary.ts'
import type { AwaitedParams, Coded } from '#trace/codes.ts'
import { type FlightTo, flightsAlong } from '#trace/flights.ts'
import type { Control, End, Fault } from '#trace/traceEvent.ts'
import type { Awaiting, World } from '#trace/world.ts'
import { flightSummary } from './flightSummary.ts'

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

/** What is pending for a connection: its frames on their way, its handler, and what is awaited for it. */
export function pending(world: World, id: ConnectionId): readonly Pending[] {
  const faults = world.connections.get(id)?.faults ?? []
  const frames = flightsAlong(world, id)
  const code = [...world.awaits.values()].filter(({ connection }) => connection === id)
  return [
    ...told(frames.map((flight) => framePending(world, flight, faults))),
    ...told(code.map((wait) => codePending(wait, faults))),
  ]
}

function framePending(world: World, flight: FlightTo, faults: readonly Fault[]): Pending {
  const { frame: seq, from, control } = flight
  const to = from === 'client' ? 'server' : 'client'
  const what = { frame: control ?? flightSummary(world, flight), to } as const
  return { key: `f${seq}`, kind: 'frame', what, held: faults.includes(`frames to ${to} held`) }
}

/** A handler's frame may be cut short, and then it is no message any more. */
function codePending({ seq, what: kind, awaited }: Awaiting, faults: readonly Fault[]): Pending {
  const what =
    awaited.code === 'frame' ? { handles: frameSummary(awaited.params.text) } : { answer: awaited }
  return { key: `a${seq}`, kind, what, held: faults.includes(`${kind} held`) }
}

function told(all: readonly Pending[]): readonly Pending[] {
  const more = all.length - toldMax
  const [last] = all.slice(toldMax)
  if (!last) return all
  return [...all.slice(0, toldMax), { ...last, key: 'more', what: { more } }]
}
