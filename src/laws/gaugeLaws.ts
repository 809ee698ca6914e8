import type { ConnectionId } from '#kernel/ids.ts'
import type { World, WorldRoom } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import type { Gauges, QueueDepth } from './gauges.ts'
import { isReached } from './isReached.ts'
import type { JudgeLimits } from './judgeLimits.ts'
import type { KeptFor } from './lawMessages.ts'
import type { Judgement } from './stateLaws.ts'

/** The characters of what was sent to a connection and the transport has not taken: the network's word. */
export type Untaken = (connection: ConnectionId) => number

/**
 * S4 in full, S5, S7, S10 and L4, from what a server shows beside its books, when all is quiet.
 * `lastClosed`: the server closed that connection, and has said nothing since.
 */
export function judgeGauges(
  world: World,
  gauges: Gauges,
  limits: JudgeLimits,
  untaken?: Untaken,
  lastClosed?: ConnectionId,
): Finding[] {
  return [
    ...entries(world, gauges),
    ...inboxesKept(world, gauges),
    ...counts(world, gauges),
    ...listed(world, gauges),
    ...[...world.registered].flatMap((id) => bounded(id, gauges.outboxDepth?.(id), limits)),
    ...(untaken ? miscounted(world, gauges, untaken) : []),
    ...inboxes(world, gauges, limits, lastClosed),
  ]
}

/** S5: the count that the server gives is the number of members. */
export function storedCount(world: World, { roomCount }: Gauges, room: string): Judgement {
  const members = world.rooms.get(room)?.members.size ?? 0
  const count = roomCount?.(room) ?? members
  const finding = { law: 'S5', code: 'stored', params: { count, members }, room } as const
  return { finding, broken: count !== members }
}

function counts(world: World, gauges: Gauges): Finding[] {
  if (!gauges.roomCount) return []
  const judged = [...world.rooms.keys()].map((room) => storedCount(world, gauges, room))
  return judged.flatMap(({ finding, broken }) => (broken ? [finding] : []))
}

/** S7: what waits for one connection is bounded. */
export function bounded(
  connection: ConnectionId,
  depth: QueueDepth | undefined,
  { outboxFramesMax, outboxBytesMax }: JudgeLimits,
): Finding[] {
  if (!depth || (depth.frames <= outboxFramesMax && depth.bytes <= outboxBytesMax)) return []
  const { frames, bytes: chars } = depth
  const params = { frames, chars, framesMax: outboxFramesMax, charsMax: outboxBytesMax }
  return [{ law: 'S7', code: 'outbox', params, connection }]
}

/** S7: what the server says that waits is held against what the network saw: a limit is worth what is counted. */
function miscounted(world: World, { outboxDepth }: Gauges, untaken: Untaken): Finding[] {
  return [...world.registered].flatMap((connection): Finding[] => {
    const depth = outboxDepth?.(connection)
    if (!depth) return []
    const { frames, bytes: chars } = depth
    const untakenChars = untaken(connection)
    const isTaken = untakenChars === 0
    if (isTaken ? frames === 0 && chars === 0 : frames === 0 || chars >= untakenChars) return []
    return [{ law: 'S7', code: 'miscounted', params: { frames, chars, untakenChars }, connection }]
  })
}

interface Kept {
  has(id: ConnectionId): boolean
  keys(): Iterable<ConnectionId>
}

/**
 * S4: a server that has outboxes has an entry and a heartbeat for each connection, and for no other;
 * and an outbox for no other, for who can take what is sent needs none.
 */
function entries(world: World, { outboxes, heartbeats }: Gauges): Finding[] {
  if (!outboxes) return []
  const ofEach: [KeptFor, Kept][] = [['entry', world.connectionRooms]]
  if (heartbeats) ofEach.push(['heartbeat', heartbeats() as ReadonlySet<ConnectionId>])
  return [
    ...ofEach.flatMap(([what, kept]) => [
      ...missingOf(world, what, kept),
      ...leftOver(world, what, kept),
    ]),
    ...leftOver(world, 'outbox', outboxes() as ReadonlySet<ConnectionId>),
  ]
}

function missingOf({ registered }: World, what: KeptFor, kept: Kept): Finding[] {
  const without = [...registered].filter((id) => !kept.has(id))
  return without.map((connection) => ({ law: 'S4', code: 'missing', params: { what }, connection }))
}

function leftOver({ registered }: World, what: KeptFor, kept: Kept): Finding[] {
  const gone = [...kept.keys()].filter((id) => !registered.has(id))
  return gone.map((connection) => ({ law: 'S4', code: 'left over', params: { what }, connection }))
}

/** S4: an inbox is for an open socket, and goes with it. */
function inboxesKept(world: World, { inboxOwners }: Gauges): Finding[] {
  return [...(inboxOwners?.() ?? [])].flatMap((id): Finding[] => {
    const connection = id as ConnectionId
    if (world.connections.get(connection)?.serverEnd.state !== 'closed') return []
    return [{ law: 'S4', code: 'inbox kept', params: {}, connection }]
  })
}

/** S10: the list of rooms says what is so, whatever stands in a room's metadata. */
function listed(world: World, { listRooms }: Gauges): Finding[] {
  if (!listRooms) return []
  const unlisted = new Map(world.rooms)
  const findings: Finding[] = []
  for (const { id, name, memberCount, member_count } of listRooms()) {
    // As it is called in TypeScript, or as the pattern has it in Python.
    const count = memberCount ?? member_count
    const room = unlisted.get(id as string)
    unlisted.delete(id as string)
    if (room && name === room.name && count === room.members.size) continue
    const says = JSON.stringify({ id, name, members: count }).slice(0, 200)
    const at = room ? { room: room.id } : {}
    findings.push({ law: 'S10', code: 'listed wrongly', params: { says }, ...at })
  }
  return [...findings, ...[...unlisted.values()].map(missing)]
}

function missing({ id: room }: WorldRoom): Finding {
  return { law: 'S10', code: 'unlisted', params: {}, room }
}

/** S7: what waits to be handled of one connection is bounded. */
export function waitingFrames(
  connection: ConnectionId,
  { inboxWaiting }: Gauges,
  { inboxFramesMax }: JudgeLimits,
): Finding[] {
  const waiting = inboxWaiting?.(connection) ?? 0
  if (waiting <= inboxFramesMax) return []
  const params = { frames: waiting, framesMax: inboxFramesMax }
  return [{ law: 'S7', code: 'inbox', params, connection }]
}

/** S7 and L4: frames do not pile up before a handler, and when all is quiet none is left there. */
function inboxes(
  world: World,
  gauges: Gauges,
  { inboxFramesMax }: JudgeLimits,
  lastClosed?: ConnectionId,
): Finding[] {
  return [...(gauges.inboxes?.() ?? [])].flatMap(([id, waiting]): Finding[] => {
    const connection = id as ConnectionId
    if (waiting > inboxFramesMax) {
      const params = { frames: waiting, framesMax: inboxFramesMax }
      return [{ law: 'S7', code: 'inbox', params, connection }]
    }
    if (waiting === 0 || !isReached(world, connection)) return []
    const params = { frames: waiting }
    if (lastClosed === undefined) return [{ law: 'L4', code: 'waits', params, connection }]
    const since = { ...params, closed: lastClosed }
    return [{ law: 'L4', code: 'waits since', params: since, connection }]
  })
}
