import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import { session } from '#store/session.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World, WorldConnection } from '#trace/world.ts'

/** One thing that is otherwise after an event than before it. */
export interface Change {
  /** It came, it went, or it became something else. */
  readonly sign: '+' | '−' | '→'
  /** Where it is kept: one of the manager's books, the socket, or what a client believes. */
  readonly where: 'connections' | 'rooms' | 'connectionRooms' | 'socket' | 'replica'
  readonly text: string
}

/** What the event `seq` changed in either map, in the ends of sockets and in what clients believe. */
export function changesIn(trace: readonly TraceEvent[], seq: number): readonly Change[] {
  const { before, after } = session.timeline.momentAt(trace, seq)
  return worldDiff(before, after)
}

/** All in which two worlds differ, in words. Quick where they share what did not change. */
export function worldDiff(before: World, after: World): readonly Change[] {
  return [
    ...connections(before, after),
    ...sets('connections', before.registered, after.registered, (id) => `registered: ${name(id)}`),
    ...rooms(before, after),
    ...entries(before, after),
    ...replicas(before, after),
  ]
}

function connections(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.connections, after.connections)) {
    if (was === undefined || is === undefined)
      changes.push(sign('socket', is, `${name(id)}’s socket`))
    else changes.push(...ends(was, is), ...faults(was, is))
  }
  return changes
}

function ends(was: WorldConnection, is: WorldConnection): Change[] {
  const both = [
    ['clientEnd', 'client’s end'],
    ['serverEnd', 'server’s end'],
  ] as const
  return both.flatMap(([end, words]): Change[] => {
    if (was[end].state === is[end].state) return []
    const text = `${words} of ${name(is.id)}: ${was[end].state} → ${is[end].state}`
    return [{ sign: '→', where: 'socket', text }]
  })
}

function faults(was: WorldConnection, is: WorldConnection): Change[] {
  const text = (fault: string) => `${name(is.id)} is ${fault}`
  return sets('socket', new Set<string>(was.faults), new Set<string>(is.faults), text)
}

function rooms(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.rooms, after.rooms)) {
    if (was === undefined || is === undefined) changes.push(sign('rooms', is, `room ${id}`))
    changes.push(
      ...sets('rooms', was?.members, is?.members, (member) => `${id} lists ${name(member)}`),
    )
  }
  return changes
}

function entries(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.connectionRooms, after.connectionRooms)) {
    if (was === undefined || is === undefined) {
      changes.push(sign('connectionRooms', is, `entry of ${name(id)}`))
    }
    changes.push(...sets('connectionRooms', was, is, (room) => `${name(id)} lists ${room}`))
  }
  return changes
}

function replicas(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.beliefs, after.beliefs)) {
    const none: ReadonlyMap<string, ReadonlySet<ConnectionId>> = new Map()
    for (const [room, believed, believes] of differing(was ?? none, is ?? none)) {
      const text = (member: ConnectionId) => `${name(id)} believes ${name(member)} in ${room}`
      changes.push(...sets('replica', believed, believes, text))
    }
  }
  return changes
}

function sign(where: Change['where'], is: unknown, text: string): Change {
  return { sign: is === undefined ? '−' : '+', where, text }
}

function sets<T>(
  where: Change['where'],
  was: ReadonlySet<T> | undefined,
  is: ReadonlySet<T> | undefined,
  text: (item: T) => string,
): Change[] {
  if (was === is) return []
  const changes: Change[] = []
  for (const item of is ?? []) {
    if (!was?.has(item)) changes.push({ sign: '+', where, text: text(item) })
  }
  for (const item of was ?? []) {
    if (!is?.has(item)) changes.push({ sign: '−', where, text: text(item) })
  }
  return changes
}

/** The keys whose values are not the same object in both, with both values. */
function* differing<K, V>(
  was: ReadonlyMap<K, V>,
  is: ReadonlyMap<K, V>,
): Generator<[K, V | undefined, V | undefined]> {
  if (was === is) return
  for (const [key, value] of is) {
    if (was.get(key) !== value) yield [key, was.get(key), value]
  }
  for (const [key, value] of was) if (!is.has(key)) yield [key, value, undefined]
}
