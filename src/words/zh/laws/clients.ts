import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

export const clients = {
  U1: {
    name: '客户端相信它被告知的事',
    rule: '一切安静下来时，每个客户端对自己的房间所相信的，正是服务器告诉它的，不多也不少。',
    remedy: '用 joined 里的名单取代对那个房间原有的了解；上一个连接的东西一点也不留。',
    messages: {
      kept: ({ connection, room, whom }) =>
        `${name(connection)} 相信 ${whom.map(name).join('、')} 在 ${room} 里，但没有人这样告诉它：错的是客户端，不是服务器。`,
      missed: ({ connection, room, whom }) =>
        `${name(connection)} 被告知 ${whom.map(name).join('、')} 在 ${room} 里，却不相信：错的是客户端，不是服务器。`,
    },
  },
  U2: {
    name: '客户端对每一帧只处理一次',
    rule: '到达的东西，客户端只收下一次，无论它连接过多少次。',
    remedy: '只在建立套接字的地方开始监听；或者在连接结束时停掉旧的监听。',
    messages: {
      again: ({ connection, room }) =>
        `${name(connection)} 把 ${room} 的一帧处理了两次：它监听了两次，服务器只发送了一次。`,
    },
  },
  U3: {
    name: '客户端只在自己所在的房间里说话',
    rule: '客户端自己开口时，只在它被告知已经加入的房间里说话。',
    remedy: '每个连接上都先等到 joined 再说话；其间留下的话放在它之后再发送。',
    messages: {
      early: ({ connection, room }) =>
        `${name(connection)} 自己在 ${room} 里说话，而这个连接上还没有人告诉它已经加入。`,
    },
  },
} satisfies Partial<LawWords>
