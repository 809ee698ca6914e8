import type { Words } from '#words/words.ts'

/** What stands beside a client that is dragged: what letting it go does. */
export const drag = {
  join: ({ client, room }) => `${client} 加入 ${room}`,
  already: ({ client, room }) => `${client} 已经在 ${room} 里`,
  newRoom: '松手：加入另一个房间；按 Esc 取消',
  nothing: '拖到房间上：它就加入',
  cannot: {
    'not open': ({ client }) => `${client} 的 socket 没有打开：不能加入任何房间`,
    older: ({ client }) => `这是旧的连接：${client} 用最新的连接加入`,
    'by address': ({ client }) => `${client} 的地址就是它的房间：不能加入别的`,
  },
} satisfies Words['drag']
