import type { World } from '#trace/world.ts'
import { SharedMap } from './sharedMap.ts'
import { SharedSet } from './sharedSet.ts'

const nothing = { seq: -1, nowMs: 0, step: -1 }

/** The world before the first event. */
export function emptyWorld(): World {
  return {
    ...nothing,
    connections: new Map(),
    clients: new Map(),
    registered: new Set(),
    rooms: new Map(),
    connectionRooms: new Map(),
    beliefs: new Map(),
    memberStates: new Map(),
    roomOrdinals: new Map(),
    flights: new Map(),
    awaits: new Map(),
    violations: [],
  }
}

/**
 * The same, of which one goes on to worlds that are kept: they share what did not change between
 * them. What happens in it costs more than in the other, and a snapshot of a crowd next to nothing.
 */
export function emptySharedWorld(): World {
  return {
    ...nothing,
    connections: new SharedMap(),
    clients: new SharedMap(),
    registered: new SharedSet(),
    rooms: new SharedMap(),
    connectionRooms: new SharedMap(),
    beliefs: new SharedMap(),
    memberStates: new SharedMap(),
    roomOrdinals: new SharedMap(),
    flights: new SharedMap(),
    awaits: new SharedMap(),
    violations: [],
  }
}
