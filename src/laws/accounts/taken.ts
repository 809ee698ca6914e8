import type { ConnectionId } from '#kernel/ids.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { connectionNamed } from '#trace/whichConnection.ts'
import type { World } from '#trace/world.ts'

/** One message that the server took, and what became of it. */
export interface Taken {
  /** The event in which the server got it. */
  readonly seq: number
  readonly room: string
  /** Null for the server's owner. */
  readonly sender: ConnectionId | null
  /** Whom the owner leaves out. */
  readonly spared?: ConnectionId
  /** What its sender said, written as short as JSON allows. */
  readonly payload: string
  /** Those who are to get it. */
  readonly owed: Set<ConnectionId>
  /** Those of them who have not been sent it. */
  readonly missing: Set<ConnectionId>
  /** Those who were sent it, reached or not. */
  readonly sentTo: Set<ConnectionId>
  /** It waits behind something the server awaits for its sender: what it is worth is decided later. */
  waits: boolean
  /** Its sender was in the room when it came, or has come in while it waits. */
  isIn: boolean
  /** The server did not take it after all, or its sender was gone before its turn. */
  isRefused: boolean
  /** It is told already that it goes on as something else. */
  isAltered?: true
}

/** A frame of a client that the server has its turn with: null when it is no message of a member. */
export function memberSays(
  world: World,
  { seq, connection }: EventOf<'delivered'>,
  decoded: DecodedClientFrame | null,
  echo: boolean,
): Taken | null {
  if (!decoded?.ok || decoded.message.type !== 'message') return null
  // Whose connection was lost has its seat, and nobody is there any more whose words are to be taken.
  if (world.connections.get(connection)?.serverEnd.state === 'closed') return null
  const { room, payload } = decoded.message
  const members = world.rooms.get(room)?.members
  const waits = isAwaited(world, connection)
  const isIn = members?.has(connection) ?? false
  // What waits behind its sender’s own join is a message of a member when its turn comes.
  if (!members || !(isIn || waits)) return null
  const owed = [...members].filter((id) => echo || id !== connection)
  const said = { seq, room, sender: connection, payload: JSON.stringify(payload) }
  return { ...said, ...nobodyYet(owed), waits, isIn }
}

/** What a step says that is a broadcast. */
interface Said {
  readonly room: string
  readonly text: string
  readonly exclude?: string
  readonly connection?: number
}

/** The server's owner says something: null when there is no such room. */
export function ownerSays(world: World, { seq, step }: EventOf<'step'>): Taken | null {
  const { room, text, exclude, connection } = step as Partial<Said>
  const members = room === undefined ? undefined : world.rooms.get(room)?.members
  if (room === undefined || !members) return null
  const spared =
    exclude === undefined ? undefined : connectionNamed(world, { client: exclude, connection })
  const owed = [...members].filter((id) => id !== spared)
  const payload = JSON.stringify({ text, room_id: room })
  const taken = { seq, room, sender: null, payload, ...nobodyYet(owed), waits: false, isIn: true }
  return spared === undefined ? taken : { ...taken, spared }
}

function nobodyYet(owed: readonly ConnectionId[]) {
  const sentTo = new Set<ConnectionId>()
  return { owed: new Set(owed), missing: new Set(owed), sentTo, isRefused: false }
}

/** Whether code of the server waits for something in a connection's name. */
export function isAwaited({ awaits }: World, id: ConnectionId): boolean {
  return [...awaits.values()].some(({ connection }) => connection === id)
}
