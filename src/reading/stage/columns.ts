import type { ConnectionId } from '#kernel/ids.ts'
import type { StageModel } from './stageModel.ts'

/** The order of both columns, top to bottom. */
export interface Order {
  readonly connections: readonly ConnectionId[]
  readonly rooms: readonly string[]
}

/** Of a picture, what its order depends on. */
type Drawn = Pick<StageModel, 'connections' | 'rooms' | 'edges'>

/** A new order must save this share of the crossings to be worth the rows' moving. */
const worthMoving = 0.3
/** Fewer crossings than this are left as they are. */
const crossingsFew = 6

/**
 * Orders both columns so that few lines cross, by barycentre sweeps. The order before is kept, new
 * rows added at its end, unless a new one is much better: a picture that jumps cannot be read.
 */
export function orderColumns(model: Drawn, before: Order): Order {
  const kept = keepOrder(model, before)
  const crossingsKept = crossings(model, kept)
  if (crossingsKept < crossingsFew) return kept
  const swept = sweep(model, kept)
  return crossings(model, swept) < crossingsKept * (1 - worthMoving) ? swept : kept
}

/** What is drawn, in an order that was made for more, or for less; what it does not know comes last. */
export function keepOrder({ connections, rooms }: Drawn, order: Order): Order {
  return {
    connections: extended(
      order.connections,
      connections.map(({ id }) => id),
    ),
    rooms: extended(
      order.rooms,
      rooms.map(({ id }) => id),
    ),
  }
}

/** Two pictures as one, for an order that serves both. */
export function bothDrawn(a: StageModel, b: StageModel): Drawn {
  const byId = <T extends { id: string }>(items: readonly T[]) => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ]
  return {
    connections: byId([...a.connections, ...b.connections]),
    rooms: byId([...a.rooms, ...b.rooms]),
    edges: [...a.edges, ...b.edges],
  }
}

function extended<T>(before: readonly T[], now: readonly T[]): T[] {
  const present = new Set(now)
  const known = new Set(before)
  return [...before.filter((item) => present.has(item)), ...now.filter((item) => !known.has(item))]
}

const sweeps = 4

function sweep(model: Drawn, from: Order): Order {
  let { connections, rooms } = from
  const roomsOf = neighbours(model.edges.map(({ connection, room }) => [connection, room] as const))
  const membersOf = neighbours(
    model.edges.map(({ connection, room }) => [room, connection] as const),
  )
  for (let i = 0; i < sweeps; i++) {
    rooms = byBarycentre(rooms, connections, membersOf)
    connections = byBarycentre(connections, rooms, roomsOf)
  }
  return { connections, rooms }
}

function neighbours<A, B>(pairs: readonly (readonly [A, B])[]): Map<A, B[]> {
  const result = new Map<A, B[]>()
  for (const [a, b] of pairs) {
    const list = result.get(a)
    if (list) list.push(b)
    else result.set(a, [b])
  }
  return result
}

/** Each item goes to the mean place of its neighbours; one without stays where it is. */
function byBarycentre<A, B>(items: readonly A[], others: readonly B[], of: Map<A, B[]>): A[] {
  const place = new Map(others.map((other, i) => [other, i / Math.max(1, others.length - 1)]))
  const centre = new Map(
    items.map((item, i) => {
      const places = (of.get(item) ?? []).map((other) => place.get(other) ?? 0)
      const own = i / Math.max(1, items.length - 1)
      const mean = places.reduce((sum, next) => sum + next, 0) / places.length
      return [item, places.length === 0 ? own : mean]
    }),
  )
  return [...items].sort((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0))
}

/** How many pairs of lines cross. */
export function crossings({ edges }: Drawn, { connections, rooms }: Order): number {
  const left = new Map(connections.map((id, i) => [id, i]))
  const right = new Map(rooms.map((id, i) => [id, i]))
  const ends = edges.map(({ connection, room }) => [
    left.get(connection) ?? 0,
    right.get(room) ?? 0,
  ])
  let count = 0
  for (const [i, [a = 0, b = 0] = []] of ends.entries()) {
    for (const [c = 0, d = 0] of ends.slice(i + 1)) if ((a - c) * (b - d) < 0) count++
  }
  return count
}
