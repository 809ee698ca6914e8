import type { ConnectionId } from '#kernel/ids.ts'
import type { World, WorldRoom } from '#trace/world.ts'
import type { Finding } from './finding.ts'
import type { Gauges, QueueDepth } from './gauges.ts'
import { isReached } from './isReached.ts'
import type { JudgeLimits } from './judgeLimits.ts'
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
  const text = `The server counts ${count} in ${room}, and ${members} are in it.`
  return { finding: { law: 'S5', text, room }, broken: count !== members }
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
  const { frames, bytes } = depth
  const text = `${frames} frames of ${bytes} characters wait to be sent to ${connection}; at most ${outboxFramesMax} and ${outboxBytesMax} may.`
  return [{ law: 'S7', text, connection }]
}

/** S7: what the server says that waits is held against what the network saw: a limit is worth what is counted. */
function miscounted(world: World, { outboxDepth }: Gauges, untaken: Untaken): Finding[] {
  return [...world.registered].flatMap((connection): Finding[] => {
    const depth = outboxDepth?.(connection)
    if (!depth) return []
    const { frames, bytes } = depth
    const chars = untaken(connection)
    if (chars === 0 ? frames === 0 && bytes === 0 : frames === 0 || bytes >= chars) return []
    const seen = chars === 0 ? 'all that it was sent' : `all but ${chars} characters`
    const text = `The server counts ${frames} frames of ${bytes} characters that wait for ${connection}, and the transport has taken ${seen}.`
    return [{ law: 'S7', text, connection }]
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
  const ofEach: [string, Kept][] = [['an entry', world.connectionRooms]]
  if (heartbeats) ofEach.push(['a heartbeat', heartbeats() as ReadonlySet<ConnectionId>])
  return [
    ...ofEach.flatMap(([what, kept]) => [
      ...missingOf(world, what, kept),
      ...leftOver(world, what, kept),
    ]),
    ...leftOver(world, 'an outbox', outboxes() as ReadonlySet<ConnectionId>),
  ]
}

function missingOf({ registered }: World, what: string, kept: Kept): Finding[] {
  const without = [...registered].filter((id) => !kept.has(id))
  return without.map((connection) => {
    const text = `The server has the connection ${connection}, and ${what} for it is missing.`
    return { law: 'S4', text, connection }
  })
}

function leftOver({ registered }: World, what: string, kept: Kept): Finding[] {
  const gone = [...kept.keys()].filter((id) => !registered.has(id))
  return gone.map((connection) => {
    const text = `The server has no connection ${connection}, but keeps ${what} for it.`
    return { law: 'S4', text, connection }
  })
}

/** S4: an inbox is for an open socket, and goes with it. */
function inboxesKept(world: World, { inboxOwners }: Gauges): Finding[] {
  return [...(inboxOwners?.() ?? [])].flatMap((id): Finding[] => {
    const connection = id as ConnectionId
    if (world.connections.get(connection)?.serverEnd.state !== 'closed') return []
    const text = `The socket of ${id} is closed, and the server keeps an inbox for it.`
    return [{ law: 'S4', text, connection }]
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
    const says = `${JSON.stringify(id)}, called ${JSON.stringify(name)}, with ${JSON.stringify(count)} members`
    const text = `The list of rooms has ${says.slice(0, 200)}, which is not so.`
    findings.push({ law: 'S10', text, ...(room ? { room: room.id } : {}) })
  }
  return [...findings, ...[...unlisted.values()].map(missing)]
}

function missing({ id: room }: WorldRoom): Finding {
  return { law: 'S10', text: `The list of rooms has no ${room}, which is there.`, room }
}

/** S7: what waits to be handled of one connection is bounded. */
export function waitingFrames(
  connection: ConnectionId,
  { inboxWaiting }: Gauges,
  { inboxFramesMax }: JudgeLimits,
): Finding[] {
  const waiting = inboxWaiting?.(connection) ?? 0
  if (waiting <= inboxFramesMax) return []
  const text = `${waiting} frames of ${connection} wait to be handled; at most ${inboxFramesMax} may.`
  return [{ law: 'S7', text, connection }]
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
      const text = `${waiting} frames of ${id} wait to be handled; at most ${inboxFramesMax} may.`
      return [{ law: 'S7', text, connection }]
    }
    if (waiting === 0 || !isReached(world, connection)) return []
    const since =
      lastClosed === undefined ? '' : `, and nothing was said since ${lastClosed} was closed`
    const text = `All is quiet, and frames of ${id} still wait to be handled: ${waiting} of them${since}.`
    return [{ law: 'L4', text, connection }]
  })
}
