import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

const kept = { entry: '条目', heartbeat: '心跳', outbox: '发件箱' }

/** Laws of what the server keeps. */
export const state = {
  S1: {
    name: '两张表一致',
    rule: '房间列着一个连接，当且仅当这个连接也列着那个房间。',
    remedy: '加入、离开和断开时，都在同一个同步的步骤里改两张表。',
    messages: {
      'only the room': ({ connection, room }) =>
        `${room} 列着 ${name(connection)}，但 ${name(connection)} 没有列出 ${room}。`,
      'only the connection': ({ connection, room }) =>
        `${name(connection)} 列着 ${room}，但 ${room} 没有列出 ${name(connection)}。`,
    },
  },
  S2: {
    name: '没有幽灵',
    rule: '只有服务器还有的连接，才是房间的成员。',
    remedy: '连接走时把它移出每个房间；每次 await 之后、加入之前，再看一眼它还在不在。',
    messages: {
      ghost: ({ connection, room }) =>
        `${room} 列着 ${name(connection)}，服务器却已经没有这个连接：一个幽灵成员。`,
    },
  },
  S3: {
    name: '没有空房间',
    rule: '没有人的房间不会留下，除非它建成了常驻房间。',
    remedy: '最后一个成员走时就移除房间，不管成员是怎么走的。',
    messages: { empty: ({ room }) => `房间 ${room} 里没有人，它却还在。` },
  },
  S4: {
    name: '条目不多也不少',
    rule: '服务器为每个连接保存的东西，只为它现有的连接保存。',
    remedy: '连接来时建条目，走时去掉，绝不因为读取而建。',
    messages: {
      'left over': ({ connection, what }) =>
        `服务器没有连接 ${name(connection)}，却还为它保存着${kept[what]}。`,
      missing: ({ connection, what }) =>
        `服务器有连接 ${name(connection)}，却没有它的${kept[what]}。`,
      'inbox kept': ({ connection }) =>
        `${name(connection)} 的 socket 已关闭，服务器却还留着它的收件箱。`,
    },
  },
  S5: {
    name: '计数是数出来的',
    rule: '每个计数都等于成员的数目。',
    remedy: '不要在成员之外另存计数：要用时问集合的大小。',
    messages: {
      told: ({ connection, room, count }) =>
        `${name(connection)} 被告知 ${room} 里有 ${count} 个。从上次告知以来，从没有过这么多。`,
      listed: ({ connection, room, count, size }) =>
        `${name(connection)} 被告知 ${room} 里有 ${count} 个，旁边的名单却是 ${size} 个。`,
      stored: ({ room, count, members }) =>
        `服务器数到 ${room} 里有 ${count} 个，其实有 ${members} 个。`,
    },
  },
  S6: {
    name: '账就是那些 socket',
    rule: '一切安静时，服务器有的连接正好是 socket 打开的那些。',
    remedy:
      '握手接受之后才把连接算进去。在一个地方清理，让每次关闭、错误和移出都经过它；被移出的也要关闭。',
    messages: {
      'closed and kept': ({ connection }) =>
        `${name(connection)} 的 socket 已关闭，服务器却还有这个连接。`,
      'open and forgotten': ({ connection }) =>
        `${name(connection)} 的 socket 还打开，服务器却忘了这个连接。`,
      'not accepted yet': ({ connection }) =>
        `服务器把 ${name(connection)} 算作它的连接，却还没有接受它的握手。`,
    },
  },
  S8: {
    name: '死掉的不留下',
    rule: '发送失败的连接不会被留下。',
    remedy: '发送失败就移出：从每个房间移走它，关闭它，告诉其他人。',
    messages: {
      kept: ({ connection }) => `向 ${name(connection)} 的发送失败了，服务器却还有这个连接。`,
    },
  },
  S9: {
    name: '名字和上限',
    rule: '每个房间的名字都合规、不过长；房间和连接都不超过各自的上限。',
    remedy: '在改变任何东西之前，先检查房间名和上限。',
    messages: {
      name: ({ named }) => `房间不可以叫 ${named}。`,
      rooms: ({ room, most }) => `加上 ${room}，服务器的房间超过了上限 ${most} 个。`,
      'rooms of one': ({ connection, most }) =>
        `${name(connection)} 所在的房间超过了上限 ${most} 个。`,
      connections: ({ connection, most }) =>
        `加上 ${name(connection)}，服务器的连接超过了上限 ${most} 个。`,
    },
  },
  S10: {
    name: '记录保持原意',
    rule: '元数据不会遮住房间的 id、名字或成员数；房间就是建的时候的样子：在已有的名字上再建不改变成员，常驻的会留下。',
    remedy: '把自己的字段写在元数据之后，并拒绝建已有的房间。',
    messages: {
      'made anew': ({ connection, room }) =>
        `房间 ${room} 本来就有。再建一次，把 ${name(connection)} 移了出去。`,
      'made otherwise': ({ room, asked, is }) => `房间 ${room} 应建成 ${asked}，实际是 ${is}。`,
      'not kept': ({ room }) => `房间 ${room} 建成了常驻房间，却没了。`,
      dated: ({ room, madeMs, saysMs }) =>
        `房间 ${room} 建于 ${madeMs} 毫秒，却说建于 ${saysMs} 毫秒。`,
      'listed wrongly': ({ says }) => `房间列表说 ${says}，并不是这样。`,
      unlisted: ({ room }) => `房间 ${room} 在，房间列表里却没有它。`,
    },
  },
  S11: {
    name: '房间满了才算满',
    rule: '一个房间最多有 roomMembersMax 个成员；没到这个数之前，不会对谁说它满了。',
    remedy:
      '在加入成员的同一步里、最后一次 await 之后，拿成员数和上限比；数成员，不要数加入的次数。',
    messages: {
      over: ({ room, count, most }) => `房间 ${room} 有 ${count} 个成员，最多可以有 ${most} 个。`,
      refused: ({ connection, room, count, most }) =>
        `${name(connection)} 被告知 ${room} 已满，可它只有 ${count} 个成员，最多 ${most} 个。`,
      inside: ({ connection, room }) => `${name(connection)} 被告知 ${room} 已满，可它就在里面。`,
    },
  },
} satisfies Partial<LawWords>
