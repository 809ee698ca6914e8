import type { Words } from '#words/words.ts'

/** 服务器拒绝了谁、拒绝了什么；到了限度时说出它的名字。 */
export const turnedAway = {
  title: '被服务器拒绝的',
  why: {
    connections: '连接多了一个（connectionsMax）',
    outbox: '等着发给一个连接的太多（outboxFramesMax、outboxBytesMax）',
    inbox: '等着处理的帧太多（inboxFramesMax）',
    size: '帧太大（frameBytesMax）',
    depth: '帧嵌套太深（payloadDepthMax）',
    rooms: '房间多了一个（roomsPerConnectionMax、roomsMax）',
    members: '房间里多了一个成员（roomMembersMax）',
    name: '房间名不被允许，或太长（roomIdCharsMax）',
    state: '状态不成状态，或太大（memberStateBytesMax）',
    forbidden: '这个客户端不可以加入的房间',
    stranger: '不在房间里的人对房间做的事',
    words: '服务器看不懂的帧',
    binary: '二进制帧',
    handshake: '握手',
  },
  first: ({ times, name, ms }) =>
    times === 1 ? `${name}，在 ${ms} 毫秒` : `${times} 次，第一次是 ${name}，在 ${ms} 毫秒`,
} satisfies Words['turnedAway']
