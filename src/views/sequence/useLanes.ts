import { useMemo, useState } from 'react'
import { clientOf } from '#kernel/ids.ts'
import { clientsOfEvent } from '#reading/events/namedBy.ts'
import type { Why } from '#reading/events/whyOf.ts'
import type { Selection } from '#reading/selection.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'

/** Which clients have a lane. *fitting*: all, and of a crowd those that take part in what is chosen. */
export type Lanes =
  | { readonly show: 'fitting' | 'all' }
  | { readonly show: 'chosen' | 'one'; readonly clients: readonly string[] }

/** The lanes of more clients than this cannot be read beside one another. */
export const clientsReadMax = 60

/** Which clients have a lane, by choice or by what is chosen; `only` is null for all. */
export function useLanes(trace: readonly TraceEvent[], why: Why | null) {
  const [lanes, setLanes] = useState<Lanes>({ show: 'fitting' })
  const isCrowd = useRoomscope((state) => state.world.clients.size > clientsReadMax)
  const fitting = useTakingPart(trace, why)
  const only = useMemo(() => {
    if ('clients' in lanes) return new Set(lanes.clients)
    return lanes.show === 'fitting' && isCrowd ? fitting : null
  }, [lanes, isCrowd, fitting])
  return { lanes, setLanes, only }
}

/** The clients of all that led to what is chosen, and that came of it. */
export function clientsIn(trace: readonly TraceEvent[], why: Why | null): string[] {
  const clients = new Set<string>()
  for (const seq of why?.seqs ?? []) {
    const event = trace[seq]
    for (const client of event ? clientsOfEvent(event) : []) clients.add(client)
  }
  return [...clients]
}

/** Who takes part in what is chosen; the same as long as another event is about them too, so that lanes stay. */
function useTakingPart(trace: readonly TraceEvent[], why: Why | null): ReadonlySet<string> | null {
  const selection = useRoomscope((state) => state.selection)
  const world = useRoomscope((state) => state.world)
  const [last, setLast] = useState<Taking>(() => takingPart(selection, world, trace, why, null))
  if (last.selection === selection) return last.clients
  const next = takingPart(selection, world, trace, why, last.clients)
  setLast(next)
  return next.clients
}

interface Taking {
  readonly selection: Selection | null
  readonly clients: ReadonlySet<string> | null
}

function takingPart(
  selection: Selection | null,
  world: World,
  trace: readonly TraceEvent[],
  why: Why | null,
  before: ReadonlySet<string> | null,
): Taking {
  const event = selection?.kind === 'event' ? trace[selection.seq] : undefined
  const own = event ? clientsOfEvent(event) : []
  if (before && own.length > 0 && own.every((client) => before.has(client))) {
    return { selection, clients: before }
  }
  const all = [...new Set([...own, ...clientsOfChosen(selection, world, trace, why)])]
  return { selection, clients: all.length > 0 ? new Set(all.slice(0, clientsReadMax)) : null }
}

function clientsOfChosen(
  selection: Selection | null,
  { rooms }: World,
  trace: readonly TraceEvent[],
  why: Why | null,
): readonly string[] {
  switch (selection?.kind) {
    case 'event':
      return clientsIn(trace, why)
    case 'room':
      return [...(rooms.get(selection.room)?.members ?? [])].map(clientOf)
    case 'connection':
    case 'membership':
      return [clientOf(selection.connection)]
    default:
      return []
  }
}
