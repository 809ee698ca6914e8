import type { ConnectionId } from '#kernel/ids.ts'
import type { Delivery } from '#reading/delivery/receipts.ts'
import { subjectOf } from '#reading/events/subjectOf.ts'
import type { Selection } from '#reading/selection.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { StageModel } from './stageModel.ts'

/** What is lit in the picture, by key: a connection, a room, a membership. */
export type Lit = ReadonlySet<string>

export function connectionKey(connection: ConnectionId): string {
  return `c:${connection}`
}

export function roomKey(room: string): string {
  return `r:${room}`
}

export function membershipKey(part: { readonly connection: ConnectionId; readonly room: string }) {
  return `m:${part.connection} ${part.room}`
}

/** What belongs to a part of the picture: itself, its memberships, and what is at their other ends. */
export function litAround({ edges }: StageModel, key: string): Lit {
  const lit = new Set([key])
  for (const edge of edges) {
    const keys = [connectionKey(edge.connection), roomKey(edge.room), membershipKey(edge)]
    if (keys.includes(key)) for (const each of keys) lit.add(each)
  }
  return lit
}

/** The one part of the picture that is chosen, of what is drawn; null when nothing is to be pointed at. */
export function chosenKey(model: StageModel, parts: readonly string[]): string | null {
  const [key = null] = parts
  if (!key?.startsWith('m:')) return key
  if (model.edges.some((edge) => membershipKey(edge) === key)) return key
  return `c:${key.slice(2, key.indexOf(' '))}`
}

/** The keys of what is chosen; an event is about a connection, a room, or a membership of theirs. */
export function chosenParts(
  selection: Selection | null,
  world: World,
  trace: readonly TraceEvent[],
): readonly string[] {
  if (selection?.kind === 'connection') return [connectionKey(selection.connection)]
  if (selection?.kind === 'room') return [roomKey(selection.room)]
  if (selection?.kind === 'membership') return [membershipKey(selection)]
  if (!selection) return []
  const { connection, room } = subjectOf(world, trace, selection.seq)
  if (connection !== null && room !== null) return [membershipKey({ connection, room })]
  if (connection !== null) return [connectionKey(connection)]
  return room === null ? [] : [roomKey(room)]
}

/** A message's fan-out: its room, who said it, and everybody it concerns. */
export function litFanOut({ room, sender, receipts }: Delivery): Lit {
  const concerned = receipts.map(({ connection }) => connection)
  const lit = new Set([roomKey(room)])
  for (const connection of sender === null ? concerned : [sender, ...concerned]) {
    lit.add(connectionKey(connection))
    lit.add(membershipKey({ connection, room }))
  }
  return lit
}
