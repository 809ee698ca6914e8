import type { ConnectionId } from '#kernel/ids.ts'
import { name } from '#reading/events/connectionName.ts'
import type { Lab } from '#store/lab.ts'
import { entriesApart, itemsApart } from '#trace/sharing/apart.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World, WorldConnection } from '#trace/world.ts'
import type { SaidChange } from '#words/said.ts'

/** One thing that is otherwise after an event than before it. */
export interface Change {
  /** It came, it went, or it became something else. */
  readonly sign: '+' | '−' | '→'
  /** Where it is kept: one of the manager's books, the socket, or what a client believes. */
  readonly where: 'connections' | 'rooms' | 'connectionRooms' | 'socket' | 'replica'
  readonly what: SaidChange
}

/** What the event `seq` changed in either map, in the ends of sockets and in what clients believe. */
export function changesIn(lab: Lab, trace: readonly TraceEvent[], seq: number): readonly Change[] {
  const { before, after } = lab.timeline.momentAt(trace, seq)
  return worldDiff(before, after)
}

/** All in which two worlds differ. Quick where they share what did not change. */
export function worldDiff(before: World, after: World): readonly Change[] {
  return [
    ...connections(before, after),
    ...sets('connections', before.registered, after.registered, (id) => ({
      code: 'registered',
      params: { client: name(id) },
    })),
    ...rooms(before, after),
    ...entryChanges(before, after),
    ...replicas(before, after),
    ...memberStates(before, after),
  ]
}

function connections(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.connections, after.connections)) {
    if (was === undefined || is === undefined)
      changes.push(sign('socket', is, { code: 'socket', params: { client: name(id) } }))
    else changes.push(...ends(was, is), ...faults(was, is))
  }
  return changes
}

function ends(was: WorldConnection, is: WorldConnection): Change[] {
  const both = ['clientEnd', 'serverEnd'] as const
  return both.flatMap((code): Change[] => {
    if (was[code].state === is[code].state) return []
    const params = { client: name(is.id), was: was[code].state, is: is[code].state }
    return [{ sign: '→', where: 'socket', what: { code, params } }]
  })
}

function faults(was: WorldConnection, is: WorldConnection): Change[] {
  return sets('socket', new Set(was.faults), new Set(is.faults), (fault) => ({
    code: 'fault',
    params: { client: name(is.id), fault },
  }))
}

function rooms(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.rooms, after.rooms)) {
    if (was === undefined || is === undefined) {
      changes.push(sign('rooms', is, { code: 'room', params: { room: id } }))
    }
    changes.push(
      ...sets('rooms', was?.members, is?.members, (member) => ({
        code: 'member',
        params: { room: id, client: name(member) },
      })),
    )
  }
  return changes
}

function entryChanges(before: World, after: World): Change[] {
  const changes: Change[] = []
  for (const [id, was, is] of differing(before.connectionRooms, after.connectionRooms)) {
    const client = name(id)
    if (was === undefined || is === undefined) {
      changes.push(sign('connectionRooms', is, { code: 'entry', params: { client } }))
    }
    changes.push(
      ...sets('connectionRooms', was, is, (room) => ({
        code: 'entryRoom',
        params: { client, room },
      })),
    )
  }
  return changes
}

/** What is believed: one change for a list that one client heard, and one for what many heard alike. */
function replicas(before: World, after: World): Change[] {
  const alike = new Map<string, Believed>()
  for (const [id, was, is] of differing(before.beliefs, after.beliefs)) {
    const none: ReadonlyMap<string, ReadonlySet<ConnectionId>> = new Map()
    for (const [room, believed, believes] of differing(was ?? none, is ?? none)) {
      const came = without(believes, believed)
      const went = without(believed, believes)
      if (came.length > 0) believe(alike, { sign: '+', room, members: came }, name(id))
      if (went.length > 0) believe(alike, { sign: '−', room, members: went }, name(id))
    }
  }
  return [...alike.values()].map(({ sign, ...params }) => ({
    sign,
    where: 'replica',
    what: { code: 'belief', params },
  }))
}

interface Believed {
  readonly sign: '+' | '−'
  readonly room: string
  readonly members: readonly string[]
  readonly clients: string[]
}

function believe(alike: Map<string, Believed>, what: Omit<Believed, 'clients'>, client: string) {
  const key = JSON.stringify([what.sign, what.room, what.members])
  const known = alike.get(key)
  if (known) known.clients.push(client)
  else alike.set(key, { ...what, clients: [client] })
}

/** The names of those that the first has and the second lacks. */
function without(
  some: ReadonlySet<ConnectionId> | undefined,
  others: ReadonlySet<ConnectionId> | undefined,
): string[] {
  const none: ReadonlySet<ConnectionId> = new Set()
  const found: string[] = []
  for (const id of itemsApart(some ?? none, others ?? none)) {
    if (!others?.has(id)) found.push(name(id))
  }
  return found
}

function memberStates(before: World, after: World): Change[] {
  const changes: Change[] = []
  const none: ReadonlyMap<string, ReadonlyMap<ConnectionId, string>> = new Map()
  for (const [id, was, is] of differing(before.memberStates, after.memberStates)) {
    for (const [room, knew, knows] of differing(was ?? none, is ?? none)) {
      const client = name(id)
      for (const [whose, old, state] of differing(knew ?? new Map(), knows ?? new Map())) {
        const params = { client, member: name(whose), room, state: state ?? old ?? '' }
        const what = { code: 'memberState', params } as const
        const changed = old !== undefined && state !== undefined
        changes.push(changed ? { sign: '→', where: 'replica', what } : sign('replica', state, what))
      }
    }
  }
  return changes
}

function sign(where: Change['where'], is: unknown, what: SaidChange): Change {
  return { sign: is === undefined ? '−' : '+', where, what }
}

function sets<T>(
  where: Change['where'],
  was: ReadonlySet<T> | undefined,
  is: ReadonlySet<T> | undefined,
  what: (item: T) => SaidChange,
): Change[] {
  if (was === is) return []
  const changes: Change[] = []
  const none: ReadonlySet<T> = new Set()
  for (const item of itemsApart(is ?? none, was ?? none)) {
    if (!was?.has(item)) changes.push({ sign: '+', where, what: what(item) })
  }
  for (const item of itemsApart(was ?? none, is ?? none)) {
    if (!is?.has(item)) changes.push({ sign: '−', where, what: what(item) })
  }
  return changes
}

/** The keys whose values are not the same object in both, with both values. */
function* differing<K, V>(
  was: ReadonlyMap<K, V>,
  is: ReadonlyMap<K, V>,
): Generator<[K, V | undefined, V | undefined]> {
  if (was === is) return
  for (const [key, value] of entriesApart(is, was)) {
    if (was.get(key) !== value) yield [key, was.get(key), value]
  }
  for (const [key, value] of entriesApart(was, is)) if (!is.has(key)) yield [key, value, undefined]
}
