import type { ConnectionId } from '#kernel/ids.ts'
import { entriesApart, itemsApart } from '#trace/sharing/apart.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/** An entry of a room's list that came or went. */
export interface ListedChange {
  readonly room: string
  readonly connection: ConnectionId
  readonly op: 'add' | 'remove'
}

/** Of two worlds, whom and what their difference is about: everything that may look different, and few more. */
export interface WorldChanges {
  readonly connections: ReadonlySet<ConnectionId>
  readonly rooms: ReadonlySet<string>
  readonly listed: readonly ListedChange[]
}

/**
 * Compares two worlds by identity: `fold` leaves alone what no event touches. Worlds of two runs share
 * nothing, and differ in everything.
 */
export function worldChanges(before: World, after: World): WorldChanges {
  const connections = new Set<ConnectionId>([
    ...keysThatDiffer(before.connections, after.connections),
    ...keysThatDiffer(before.connectionRooms, after.connectionRooms),
    ...itemsThatDiffer(before.registered, after.registered),
  ])
  for (const client of keysThatDiffer(before.clients, after.clients)) {
    for (const { clients } of [before, after]) {
      const newest = clients.get(client)
      if (newest !== undefined) connections.add(newest)
    }
  }
  const rooms = new Set(keysThatDiffer(before.rooms, after.rooms))
  const listed = [...rooms].flatMap((room) => listedChanges(before, after, room))
  for (const { connection } of listed) connections.add(connection)
  for (const { connection, room } of violationsThatDiffer(before, after)) {
    if (connection !== undefined) connections.add(connection)
    else if (room !== undefined) rooms.add(room)
  }
  return { connections, rooms, listed }
}

/** Whether two worlds differ in more than so many connections, or in whose rooms the server knows. */
export function differInMore(before: World, after: World, most: number): boolean {
  let apart = 0
  for (const name of ['connections', 'connectionRooms'] as const) {
    const [was, is]: ReadonlyMap<ConnectionId, unknown>[] = [before[name], after[name]]
    if (!was || !is || was === is) continue
    for (const [id, value] of entriesApart(is, was)) {
      if (was.get(id) !== value && ++apart > most) return true
    }
    for (const [id] of entriesApart(was, is)) if (!is.has(id) && ++apart > most) return true
  }
  return false
}

function listedChanges(before: World, after: World, room: string): ListedChange[] {
  const was = before.rooms.get(room)?.members ?? new Set()
  const is = after.rooms.get(room)?.members ?? new Set()
  return itemsThatDiffer(was, is).map((connection) => ({
    room,
    connection,
    op: is.has(connection) ? 'add' : 'remove',
  }))
}

function keysThatDiffer<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): K[] {
  if (before === after) return []
  const differ: K[] = []
  for (const [key, value] of entriesApart(after, before)) {
    if (before.get(key) !== value) differ.push(key)
  }
  for (const [key] of entriesApart(before, after)) if (!after.has(key)) differ.push(key)
  return differ
}

function itemsThatDiffer<T>(before: ReadonlySet<T>, after: ReadonlySet<T>): T[] {
  if (before === after) return []
  const differ: T[] = []
  for (const item of itemsApart(after, before)) if (!before.has(item)) differ.push(item)
  for (const item of itemsApart(before, after)) if (!after.has(item)) differ.push(item)
  return differ
}

/** Both lists grow at their ends; where the last that both could have is not the same, nothing is. */
function violationsThatDiffer(
  { violations: before }: World,
  { violations: after }: World,
): EventOf<'violation'>[] {
  if (before === after) return []
  const both = Math.min(before.length, after.length)
  const shared = both > 0 && before[both - 1] === after[both - 1] ? both : 0
  return [...before.slice(shared), ...after.slice(shared)]
}
