import type { Words } from '#words/words.ts'
import { faults } from './events/faults.ts'
import { few } from './listed.ts'
import { sockets } from './sockets.ts'

/** What an event changed: a sign says whether it came, went, or became something else. */
export const changes = {
  socket: ({ client }) => `${client} 的 socket`,
  clientEnd: ({ client, was, is }) =>
    `${client} 的客户端一端：${sockets.states[was]} → ${sockets.states[is]}`,
  serverEnd: ({ client, was, is }) =>
    `${client} 的服务器一端：${sockets.states[was]} → ${sockets.states[is]}`,
  fault: ({ client, fault }) => `${client}：${faults.one[fault]}`,
  registered: ({ client }) => `已登记：${client}`,
  room: ({ room }) => `房间 ${room}`,
  member: ({ client, room }) => `${room} 列出 ${client}`,
  entry: ({ client }) => `${client} 的条目`,
  entryRoom: ({ client, room }) => `${client} 列出 ${room}`,
  belief: ({ clients, members, room }) => `${few(clients)} 相信 ${few(members)} 在 ${room} 里`,
  memberState: ({ client, member, room, state }) =>
    `${client} 知道 ${member} 在 ${room} 里的状态：${state}`,
} satisfies Words['changes']
