import type { ConnectionId } from '#kernel/ids.ts'
import type { MapChange } from '#trace/traceEvent.ts'

type Change<M extends MapChange['map']> = MapChange & { readonly map: M }
type Who = (connection: ConnectionId) => string

const byMap: { readonly [M in MapChange['map']]: (change: Change<M>, who: Who) => string } = {
  connections: ({ op, connection }, who) =>
    `the server ${op === 'add' ? 'registers' : 'forgets'} ${who(connection)}`,
  entry: ({ op, connection }, who) =>
    op === 'add'
      ? `an entry for ${who(connection)} is made`
      : `the entry of ${who(connection)} is dropped`,
  room: ({ op, room }) => `room ${room} ${op === 'add' ? 'comes to be' : 'is gone'}`,
  rooms: ({ op, room, connection }, who) =>
    `${room} ${op === 'add' ? 'lists' : 'no longer lists'} ${who(connection)}`,
  connectionRooms: ({ op, room, connection }, who) =>
    `${who(connection)} ${op === 'add' ? 'lists' : 'no longer lists'} ${room}`,
}

/** What came into, or went out of, what the manager keeps: a sentence. */
export function mapChanges(changes: readonly MapChange[], who: Who): string {
  return changes.map((change, i) => mapChange(change, who, i === 0)).join('; ')
}

function mapChange(change: MapChange, who: Who, isFirst: boolean): string {
  const say = byMap[change.map] as (change: MapChange, who: Who) => string
  const told = say(change, who)
  return isFirst && !beginsWithName.has(change.map)
    ? `${told.charAt(0).toUpperCase()}${told.slice(1)}`
    : told
}

/** A name is written as it is, at the beginning too. */
const beginsWithName: ReadonlySet<MapChange['map']> = new Set(['rooms', 'connectionRooms'])
