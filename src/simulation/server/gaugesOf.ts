import type { Gauges } from '#laws/gauges.ts'
import type { ServerUnderTest } from '#server/serverUnderTest.ts'
import { idsOf } from '#simulation/bookCopy.ts'
import { observe } from '#simulation/observe.ts'

/** What a server shows beside its books, in the ids that laws speak of. Read each time it is asked for. */
export function gaugesOf(server: ServerUnderTest): Gauges {
  const { manager, inboxes } = server
  const { outboxes } = manager
  return {
    ...(outboxes ? outboxGauges(outboxes) : {}),
    ...(inboxes ? inboxGauges(inboxes) : {}),
    roomCreatedAtMs: (room) => manager.rooms.get(room)?.createdAtMs,
    ...(server.heartbeats ? heartbeatGauges(server.heartbeats) : {}),
    ...(server.unjudged ? { unjudged: () => server.unjudged ?? new Map() } : {}),
    ...(manager.getRoomCount
      ? { roomCount: (room: string) => manager.getRoomCount?.(room) ?? 0 }
      : {}),
    stoodAhead: (room) => manager.ahead?.has(room) ?? false,
    answersAll: (kind) => server.answersAll?.(kind) ?? true,
    ...(manager.listRooms ? { listRooms: () => manager.listRooms?.() ?? [] } : {}),
  }
}

type Outboxes = NonNullable<ServerUnderTest['manager']['outboxes']>
type Known = { readonly id: string }

function outboxGauges(outboxes: Outboxes): Pick<Gauges, 'outboxDepth' | 'outboxes'> {
  const find = finder(outboxes)
  return {
    outboxDepth: (id) => find(id)?.depth,
    outboxes: () => idsOf(outboxes.keys()),
  }
}

function inboxGauges(
  inboxes: NonNullable<ServerUnderTest['inboxes']>,
): Pick<Gauges, 'inboxes' | 'inboxWaiting' | 'inboxOwners'> {
  const find = finder(inboxes)
  return {
    inboxes: () => waitingById(inboxes),
    inboxWaiting: (id) => find(id)?.waiting,
    inboxOwners: () => idsOf(inboxes.keys()),
  }
}

function heartbeatGauges(
  heartbeats: ReadonlyMap<Known, unknown>,
): Pick<Gauges, 'heartbeats' | 'hasHeartbeat'> {
  const find = finder(heartbeats)
  return {
    heartbeats: () => idsOf(heartbeats.keys()),
    hasHeartbeat: (id) => find(id) !== undefined,
  }
}

/** Who has which id is noted as they come and go; where that cannot be observed, all are gone through. */
function finder<V>(map: ReadonlyMap<Known, V>): (id: string) => V | undefined {
  const index = new Map<string, Known>()
  const observed = observe(map, {
    put: (known) => index.set(known.id, known),
    gone: ({ id }) => index.delete(id),
    cleared: () => index.clear(),
  })
  for (const known of map.keys()) index.set(known.id, known)
  return (id) => {
    const found = index.get(id)
    if (found && map.has(found)) return map.get(found)
    if (observed) return undefined
    for (const [known, value] of map) if (known.id === id) return value
    return undefined
  }
}

function waitingById(inboxes: NonNullable<ServerUnderTest['inboxes']>): Map<string, number> {
  const waiting = new Map<string, number>()
  for (const [{ id }, inbox] of inboxes) if (inbox.waiting > 0) waiting.set(id, inbox.waiting)
  return waiting
}
