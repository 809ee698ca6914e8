import type { ConnectionId } from '#kernel/ids.ts'
import { isWellFormed } from '#kernel/utf8.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import type { Finding } from './finding.ts'

/** A law judged at one place: broken there, or not. */
export interface Judgement {
  readonly finding: Finding
  readonly broken: boolean
}

/** S1, S2, S3, S4 and S9, wherever these changes could have broken or mended them. */
export function judgeState(
  world: World,
  changes: readonly MapChange[],
  roomIdCharsMax: number,
): Judgement[] {
  return changes.flatMap((change) => judgeChange(world, change, roomIdCharsMax))
}

function judgeChange(world: World, change: MapChange, roomIdCharsMax: number): Judgement[] {
  switch (change.map) {
    case 'room':
      return [emptyRoom(world, change.room), roomName(change.room, roomIdCharsMax)]
    case 'rooms':
    case 'connectionRooms': {
      const { room, connection } = change
      return [
        ...bothWays(world, room, connection),
        ghost(world, room, connection),
        emptyRoom(world, room),
      ]
    }
    case 'entry':
      return [...entry(world, change.connection)]
    case 'connections':
      return [...ghosts(world, change.connection), ...entry(world, change.connection)]
  }
}

function bothWays(world: World, room: string, connection: ConnectionId): Judgement[] {
  const roomLists = world.rooms.get(room)?.members.has(connection) ?? false
  const connectionLists = world.connectionRooms.get(connection)?.has(room) ?? false
  const text = roomLists
    ? `${room} lists ${connection}, but ${connection} does not list ${room}.`
    : `${connection} lists ${room}, but ${room} does not list ${connection}.`
  return [{ finding: { law: 'S1', text, connection, room }, broken: roomLists !== connectionLists }]
}

function ghost(world: World, room: string, connection: ConnectionId): Judgement {
  const listed = world.rooms.get(room)?.members.has(connection) ?? false
  const text = `${room} lists ${connection}, which the server no longer has: a ghost member.`
  const broken = listed && !world.registered.has(connection)
  return { finding: { law: 'S2', text, connection, room }, broken }
}

function ghosts(world: World, connection: ConnectionId): Judgement[] {
  return [...world.rooms.keys()].map((room) => ghost(world, room, connection))
}

function emptyRoom(world: World, room: string): Judgement {
  const found = world.rooms.get(room)
  const broken = found !== undefined && !found.kept && found.members.size === 0
  return {
    finding: { law: 'S3', text: `Nobody is in ${room}, and it is still there.`, room },
    broken,
  }
}

function entry(world: World, connection: ConnectionId): Judgement[] {
  const text = `The server has no connection ${connection}, but keeps an entry for it.`
  const broken = world.connectionRooms.has(connection) && !world.registered.has(connection)
  return [{ finding: { law: 'S4', text, connection }, broken }]
}

function roomName(room: string, charsMax: number): Judgement {
  const good =
    typeof room === 'string' && room.length > 0 && room.length <= charsMax && isWellFormed(room)
  const text = `${`${JSON.stringify(room)}`.slice(0, 60)} is no name for a room.`
  return { finding: { law: 'S9', text, room }, broken: !good }
}
