import type { Words } from '#words/words.ts'

/** 图中节点或连线处的菜单；每个动作说什么，在 `verbButtons` 里。 */
export const nodeMenu = {
  room: ({ room }) => `房间 ${room} 的动作`,
  membership: ({ client, room }) => `${client} 在 ${room} 里的动作`,
  inRoom: ({ client, room }) => `${client} 在 ${room} 里`,
  joinRoom: ({ room }) => `加入 ${room}`,
  another: '别的房间…',
  say: '说点什么…',
  breaking: {
    button: '悄悄弄坏…',
    title: '没有人被告知：半开、放慢、停止读取、死 socket',
  },
  more: { button: '更多…', title: '重新连接、主人能做的事、亲手扣住、原始帧' },
  raw: '发送原始帧…',
  broadcast: '广播…',
  back: '返回',
  older: ({ client }) => `这是旧的连接。${client} 要做什么，都在最新的连接上做。`,
  newest: { button: '看最新的', title: '选中动作所针对的那个连接' },
} satisfies Words['nodeMenu']
