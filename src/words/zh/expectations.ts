import { named, quoted, which } from '#words/names.ts'
import type { Words } from '#words/words.ts'
import { listed } from './listed.ts'
import { sockets } from './sockets.ts'

/** How each expectation reads. */
export const expectations = {
  members: ({ room, clients }) => `期望 ${named(room)} 里有 ${listed(clients, '零个人')}`,
  memberships: ({ client, connection, rooms }) =>
    rooms.length === 0
      ? `期望 ${which(client, connection)} 不在任何房间`
      : `期望 ${which(client, connection)} 在 ${listed(rooms)} 里`,
  rooms: ({ rooms }) => (rooms.length === 0 ? '期望没有任何房间' : `期望只有房间 ${listed(rooms)}`),
  socket: ({ client, connection, clientEnd, serverEnd, code }) => {
    const parts = [
      ...(clientEnd === undefined ? [] : [`自己一端${sockets.states[clientEnd]}`]),
      ...(serverEnd === undefined ? [] : [`服务器一端${sockets.states[serverEnd]}`]),
      ...(code === undefined ? [] : [`关闭码 ${code}`]),
    ]
    return `期望 ${which(client, connection)}：${parts.join('，')}`
  },
  received: ({ client, connection, type, room, from, text, times }) => {
    const about = [
      ...(text === undefined ? [] : [quoted(text)]),
      ...(from === undefined ? [] : [`来自 ${named(from)}`]),
      ...(room === undefined ? [] : [`在 ${named(room)} 里`]),
    ]
    const count = times === 0 ? '一次也没有收到' : `收到 ${times} 次`
    return [`期望 ${which(client, connection)} ${count} ${named(type)}`, ...about].join('，')
  },
  view: ({ client, connection, room, clients }) =>
    `期望 ${which(client, connection)} 看到 ${named(room)} 里有 ${listed(clients, '零个人')}`,
  memberState: ({ client, connection, room, of, state }) =>
    state === null
      ? `期望 ${which(client, connection)} 不知道 ${named(of)} 在 ${named(room)} 里有什么状态`
      : `期望 ${which(client, connection)} 知道 ${named(of)} 在 ${named(room)} 里的状态：${JSON.stringify(state)}`,
  violations: ({ laws }) =>
    laws.length === 0 ? '期望没有违反任何定律' : `期望只违反 ${listed(laws)}`,
  empty: () => '期望什么都没剩下',
} satisfies Words['expectations']
