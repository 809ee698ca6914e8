import { canonicalJson } from '#laws/accounts/canonicalJson.ts'
import type { Expectation } from '#scenario/expectations/expectations.ts'
import type { FullExpectationOf } from '#scenario/steps.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { connectionNamed } from '#trace/whichConnection.ts'
import type { World } from '#trace/world.ts'
import { clientsOf } from '#trace/worldState.ts'
import {
  believedBy,
  lawsBroken,
  leftIn,
  membershipsOf,
  membersIn,
  roomsIn,
  stateKnownBy,
} from './kept.ts'
import { isLike, receivedBy } from './received.ts'

/** What was expected and what was, in a form that compares as text. */
export interface Looked {
  readonly expected: unknown
  readonly actual: unknown
}

/** How each expectation is looked at: what it expects, and what is so. */
export const looking = {
  members: ({ room, clients }, world) => ({
    expected: sorted(clients),
    actual: membersIn(world, room),
  }),
  memberships: ({ client, connection, rooms }, world) => ({
    expected: sorted(rooms),
    actual: membershipsOf(world, { client, connection }),
  }),
  rooms: ({ rooms }, world) => ({ expected: sorted(rooms), actual: roomsIn(world) }),
  socket: ({ clientEnd, serverEnd, code, ...which }, world) => {
    const id = connectionNamed(world, which)
    const connection = id === undefined ? undefined : world.connections.get(id)
    const actual = {
      clientEnd: connection?.clientEnd.state ?? null,
      serverEnd: connection?.serverEnd.state ?? null,
      code: connection?.clientEnd.close?.code ?? null,
    }
    return lookedAt({ clientEnd, serverEnd, code }, actual)
  },
  received: ({ type, room, from, text, times, ...which }, world, trace) => {
    const id = connectionNamed(world, which)
    const wanted = { type, room, from, text }
    const messages = id === undefined ? [] : receivedBy(trace, id)
    const found = messages.filter((message) => isLike(message, wanted)).length
    return lookedAt({ ...wanted, times }, { ...wanted, times: found })
  },
  view: ({ room, clients, ...which }, world) => ({
    expected: sorted(clients),
    actual: believedBy(world, which, room),
  }),
  memberState: ({ room, of, state, ...which }, world) => ({
    expected: withSortedKeys(state),
    actual: withSortedKeys(stateKnownBy(world, which, room, of)),
  }),
  violations: ({ laws }, world) => ({
    expected: sorted([...new Set(laws)]),
    actual: lawsBroken(world),
  }),
  empty: (_step, world) => {
    const { connections, rooms, entries } = leftIn(world)
    return {
      expected: { connections: [], rooms: [], entries: [] },
      actual: { connections: clientsOf(connections), rooms, entries: clientsOf(entries) },
    }
  },
} satisfies {
  readonly [E in Expectation]: (
    step: FullExpectationOf<E>,
    world: World,
    trace: readonly TraceEvent[],
  ) => Looked
}

/** Only what was asked for is compared. */
function lookedAt<T extends object>(wanted: T, actual: Readonly<Record<keyof T, unknown>>): Looked {
  const names = (Object.keys(wanted) as (keyof T)[]).filter((name) => wanted[name] !== undefined)
  return {
    expected: Object.fromEntries(names.map((name) => [name, wanted[name]])),
    actual: Object.fromEntries(names.map((name) => [name, actual[name]])),
  }
}

/** The order of the keys of an object means nothing. */
function withSortedKeys(json: unknown): unknown {
  return JSON.parse(canonicalJson(json))
}

/** By code unit, as everywhere. */
function sorted(names: readonly string[]): string[] {
  return [...names].sort()
}
