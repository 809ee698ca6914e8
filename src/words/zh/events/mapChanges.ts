import type { ConnectionId } from '#kernel/ids.ts'
import type { MapChange } from '#trace/traceEvent.ts'

type Change<M extends MapChange['map']> = MapChange & { readonly map: M }
type Who = (connection: ConnectionId) => string

const byMap: { readonly [M in MapChange['map']]: (change: Change<M>, who: Who) => string } = {
  connections: ({ op, connection }, who) =>
    `服务器${op === 'add' ? '登记' : '忘掉'} ${who(connection)}`,
  entry: ({ op, connection }, who) =>
    op === 'add' ? `为 ${who(connection)} 建了条目` : `去掉了 ${who(connection)} 的条目`,
  room: ({ op, room }) => `房间 ${room} ${op === 'add' ? '有了' : '没了'}`,
  rooms: ({ op, room, connection }, who) =>
    `${room} ${op === 'add' ? '列出' : '不再列出'} ${who(connection)}`,
  connectionRooms: ({ op, room, connection }, who) =>
    `${who(connection)} ${op === 'add' ? '列出' : '不再列出'} ${room}`,
}

/** What came into, or went out of, what the manager keeps. */
export function mapChange(change: MapChange, who: Who): string {
  const say = byMap[change.map] as (change: MapChange, who: Who) => string
  return say(change, who)
}
