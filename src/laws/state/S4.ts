import type { ConnectionId } from '#kernel/ids.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfConnection } from '#laws/law.ts'

/** What a server keeps for each connection. */
type Kept = 'entry' | 'heartbeat' | 'outbox'

interface Messages {
  readonly 'left over': OfConnection & { readonly what: Kept }
  readonly missing: OfConnection & { readonly what: Kept }
  readonly 'inbox kept': OfConnection
}

/** S4 · No entry too many, none missing. */
export const S4: Law<Messages> = {
  rank: 250,
  watch: (court) => {
    const look = (connection: ConnectionId) => {
      const { connectionRooms, registered } = court.world
      const isLeft = connectionRooms.has(connection) && !registered.has(connection)
      court.state(isLeft, 'left over', { connection, what: 'entry' })
    }
    return {
      on: {
        maps: ({ changes }) => {
          for (const change of changes) {
            if (change.map === 'entry' || change.map === 'connections') look(change.connection)
          }
        },
      },
      quiet: () => {
        const { touched } = court.accounts
        if (touched.isAll || court.wasFound) {
          judgeEntries(court)
          inboxes(court)
        } else {
          for (const connection of touched.connections) ofOne(court, connection)
        }
      },
    }
  },
}

interface Entries {
  has(id: ConnectionId): boolean
  keys(): Iterable<ConnectionId>
}

/**
 * A server that has outboxes has an entry and a heartbeat for each connection, and for no other;
 * and an outbox for no other, for who can take what is sent needs none.
 */
function judgeEntries(court: Court<Messages>): void {
  const { world, gauges } = court
  const { outboxes, heartbeats } = gauges
  if (!outboxes) return
  const ofEach: [Kept, Entries][] = [['entry', world.connectionRooms]]
  if (heartbeats) ofEach.push(['heartbeat', heartbeats() as ReadonlySet<ConnectionId>])
  for (const [what, kept] of ofEach) {
    for (const connection of world.registered) {
      // Nobody listens to the heart of one whose socket is gone, and whose seat is kept.
      if (kept.has(connection) || court.accounts.sessions.isKept(connection)) continue
      court.found('missing', { connection, what })
    }
    leftOver(court, what, kept)
  }
  leftOver(court, 'outbox', outboxes() as ReadonlySet<ConnectionId>)
}

function leftOver(court: Court<Messages>, what: Kept, kept: Entries): void {
  const { registered } = court.world
  for (const connection of kept.keys()) {
    if (!registered.has(connection)) court.found('left over', { connection, what })
  }
}

/** The same, of one connection. */
function ofOne(court: Court<Messages>, connection: ConnectionId): void {
  const { world, gauges } = court
  const isHere = world.registered.has(connection)
  const compare = (what: Kept, isKept: boolean) => {
    if (isHere && !isKept && what !== 'outbox') court.found('missing', { connection, what })
    if (!isHere && isKept) court.found('left over', { connection, what })
  }
  if (gauges.outboxes) {
    compare('entry', world.connectionRooms.has(connection))
    if (gauges.hasHeartbeat) compare('heartbeat', gauges.hasHeartbeat(connection))
    compare('outbox', gauges.outboxDepth?.(connection) !== undefined)
  }
  if (gauges.inboxWaiting?.(connection) !== undefined) inboxOf(court, connection)
}

/** An inbox is for an open socket, and goes with it. */
function inboxes(court: Court<Messages>): void {
  for (const id of court.gauges.inboxOwners?.() ?? []) inboxOf(court, id as ConnectionId)
}

function inboxOf(court: Court<Messages>, connection: ConnectionId): void {
  if (court.world.connections.get(connection)?.serverEnd.state !== 'closed') return
  court.found('inbox kept', { connection })
}
