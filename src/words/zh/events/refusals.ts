import type { CodeWords, RefusalParams } from '#trace/codes.ts'
import { failures } from './failures.ts'

/** Why a step could not be done. */
export const refusals: CodeWords<RefusalParams> = {
  connected: ({ client }) => `${client} 已经有连接；“reconnect”会用同一个名字再打开一个`,
  'no client': ({ client }) => `没有客户端 ${client}；“connect”会打开一个`,
  'no connection': ({ client, ordinal, newest }) =>
    `${client} 没有第 ${ordinal} 个连接；最新的是 ${newest}`,
  'no room': ({ room }) => `没有房间 ${room}`,
  'not in room': ({ client, room }) => `${client} 不在 ${room} 里`,
  'not at server': ({ client }) => `服务器没有 ${client} 的连接`,
  'no such act': () => '这个服务器的主人没有这个动作',
  'not open': ({ client }) => `${client}：socket 还在连接中，什么都发不了`,
  'close code': ({ client, closeCode }) =>
    `${client}：客户端用 1000 或 3000 到 4999 关闭，不能用 ${closeCode}`,
  'close reason': ({ client, bytes, bytesMax }) =>
    `${client}：关闭原因最多 ${bytesMax} 字节，这里是 ${bytes}`,
  threw: ({ error }) => failures.thrown(error),
}
