import type { VirtualClient } from '#client/virtualClient.ts'
import { unreachable } from '#kernel/assert.ts'
import { type ConnectionId, clientOf } from '#kernel/ids.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import type { ExpectationOf, ExpectStep } from '#scenario/format.ts'
import type { World } from '#trace/world.ts'
import { clientsOf } from '#trace/worldState.ts'

/** What was expected and what was, in a form that compares as text. */
export interface Checked {
  readonly ok: boolean
  readonly expected: unknown
  readonly actual: unknown
}

type Clients = ReadonlyMap<string, VirtualClient>

/** Looks whether an expectation holds in the world as it is. */
export function checkExpectation(step: ExpectStep, world: World, clients: Clients): Checked {
  switch (step.expect) {
    case 'members':
      return compare(sorted(step.clients), clientsOf(world.rooms.get(step.room)?.members ?? []))
    case 'memberships':
      return compare(sorted(step.rooms), roomsOf(world, step.client))
    case 'rooms':
      return compare(sorted(step.rooms), sorted([...world.rooms.keys()]))
    case 'socket':
      return socket(step, world)
    case 'received':
      return received(step, clients)
    case 'view':
      return compare(sorted(step.clients), believed(step, world))
    case 'violations':
      return compare(sorted([...new Set(step.laws)]), brokenLaws(world))
    case 'empty':
      return compare(nothing, leftOver(world))
    default:
      return unreachable(step)
  }
}

function roomsOf(world: World, client: string): string[] {
  const own = [...world.connectionRooms].filter(([id]) => clientOf(id) === client)
  return sorted(own.flatMap(([, rooms]) => [...rooms]))
}

function socket(
  { client, clientEnd, serverEnd, code }: ExpectationOf<'socket'>,
  world: World,
): Checked {
  const id = world.clients.get(client)
  const connection = id === undefined ? undefined : world.connections.get(id)
  const expected: Record<string, unknown> = {}
  const actual: Record<string, unknown> = {}
  if (clientEnd !== undefined) {
    expected.clientEnd = clientEnd
    actual.clientEnd = connection?.clientEnd.state ?? null
  }
  if (serverEnd !== undefined) {
    expected.serverEnd = serverEnd
    actual.serverEnd = connection?.serverEnd.state ?? null
  }
  if (code !== undefined) {
    expected.code = code
    actual.code = connection?.clientEnd.close?.code ?? null
  }
  return compare(expected, actual)
}

function received(step: ExpectationOf<'received'>, clients: Clients): Checked {
  const { type, room, from, text, times = 1 } = step
  const asked = {
    type,
    ...(room === undefined ? {} : { room }),
    ...(from === undefined ? {} : { from }),
    ...(text === undefined ? {} : { text }),
  }
  const messages = clients.get(step.client)?.received ?? []
  const found = messages.filter((message) => matches(message, step)).length
  return compare({ ...asked, times }, { ...asked, times: found })
}

function matches(
  message: ServerMessage,
  { type, room, from, text }: ExpectationOf<'received'>,
): boolean {
  const payload = message.payload as Readonly<Record<string, unknown>>
  if (message.type !== type) return false
  if (room !== undefined && payload.room_id !== room) return false
  if (text !== undefined && payload.text !== text) return false
  return from === undefined || sender(message) === from
}

/** Whom a message is about: who said it, or who came or went. */
function sender(message: ServerMessage): string | null {
  const { connection_id } = message.payload as { connection_id?: string }
  const id = message.type === 'message' ? message.sender : connection_id
  return id === undefined || id === null ? null : clientOf(id as ConnectionId)
}

function believed({ client, room }: ExpectationOf<'view'>, world: World): string[] {
  const id = world.clients.get(client)
  return clientsOf((id !== undefined && world.beliefs.get(id)?.get(room)) || [])
}

function brokenLaws(world: World): string[] {
  return sorted([...new Set(world.violations.map(({ law }) => law))])
}

const nothing = { connections: [], rooms: [], entries: [] }

function leftOver(world: World): Record<string, readonly string[]> {
  const { connectionRooms } = world
  return {
    connections: clientsOf(world.registered),
    rooms: sorted(
      [...world.rooms.values()]
        .filter(({ permanent, members }) => !permanent || members.size > 0)
        .map(({ id }) => id),
    ),
    entries: clientsOf(connectionRooms.keys()),
  }
}

function compare(expected: unknown, actual: unknown): Checked {
  return { ok: JSON.stringify(expected) === JSON.stringify(actual), expected, actual }
}

/** By code unit, as everywhere. */
function sorted(names: readonly string[]): string[] {
  return [...names].sort()
}
