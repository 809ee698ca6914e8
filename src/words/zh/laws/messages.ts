import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { senderName } from './byWhom.ts'

/** Laws of what is said in a room. */
export const messages = {
  T3: {
    name: '说话的人在那里',
    rule: '房间里的一条消息，来自接收者知道在里面的人，或者是在接收者来之前说的。',
    remedy: '拒绝不是成员的连接发来的消息，并在消息之前先通知加入。',
    messages: {
      stranger: ({ connection, room, sender }) =>
        `${name(connection)} 在 ${room} 里收到${senderName(sender)}的消息，但没有被告知${senderName(sender)}在那里。`,
    },
  },
  T5: {
    name: '没有回声',
    rule: '消息不会回到发送者那里，除非要求回显；也不会到发送者排除的人那里。',
    remedy: '广播时略过发送者。',
    messages: {
      echoed: ({ connection, room }) =>
        `${name(connection)} 收到了自己在 ${room} 里的消息。如果这是有意的，把“echo”设为 true；这句话只说一次。`,
      spared: ({ connection, room }) =>
        `${name(connection)} 收到了 ${room} 里本来要发给其他所有人的消息。`,
    },
  },
  T7: {
    name: '按顺序，每条一次',
    rule: '同一个发送者在同一个房间里的消息，每条到达一次，并且按顺序。',
    remedy: '每个连接只用一个队列、一个写者来发送。',
    messages: {
      again: ({ connection, room, sender, number, times }) =>
        `${name(connection)} 把${senderName(sender)}在 ${room} 里的第 ${number} 条消息收到了 ${times} 次。`,
      'out of order': ({ connection, room, sender, number, last }) =>
        `${name(connection)} 在收到${senderName(sender)}在 ${room} 里的第 ${last} 条消息之后，才收到第 ${number} 条。`,
    },
  },
  T8: {
    name: '什么都不丢',
    rule: '服务器收下的消息，会照原样到达当时在房间里的每个人。',
    remedy: '发给那一刻的全部成员，不要在房间之外另存收件人名单，也不要改动内容。',
    messages: {
      missed: ({ connection, room, sender }) =>
        `${name(connection)} 当时在 ${room} 里，却没有收到${senderName(sender)}的一条消息。`,
      altered: ({ connection, room, sender, said, sent }) =>
        `${senderName(sender)}在 ${room} 里说的是 ${said}，发给 ${name(connection)} 的却是 ${sent}。`,
    },
  },
  T10: {
    name: '合格的话',
    rule: '服务器的每一帧都是协议里的一条消息。',
    remedy: '每一帧都用自己的值来组成；客户端的话只放在 payload 里。',
    messages: {
      'no message': ({ connection }) => `发给 ${name(connection)} 的一帧不是协议里的消息。`,
      'strange field': ({ connection, type, field }) =>
        `发给 ${name(connection)} 的 ${type} 在 payload 之外还有“${field}”。`,
      'another name': ({ connection, told }) => `${name(connection)} 被告知它是 ${told}。`,
      'no count': ({ connection, type }) =>
        `发给 ${name(connection)} 的 ${type} 没有 member_count。`,
      'no error code': ({ connection, found }) =>
        `发给 ${name(connection)} 的错误带着代码 ${found}，协议里没有它。`,
      'wrong sender': ({ connection, room, sender, named }) =>
        `${senderName(sender)}在 ${room} 里的消息，以${senderName(named)}的名义转给了 ${name(connection)}。`,
    },
  },
  T13: {
    name: '所有人一个顺序',
    rule: '同一个房间的两个成员，以同样的顺序收到他们都收到的消息。',
    remedy: '一步之内把一条消息放进所有发件箱，再看下一条。',
    messages: {
      disorder: ({ connection, room, other }) =>
        `${name(other)} 和 ${name(connection)} 收到 ${room} 的消息，顺序不同。`,
    },
  },
  T18: {
    name: '回来的人补到错过的',
    rule: '拿回位置的人会收到说给它、却没有到的话：离开期间说的，和连接丢失时还在路上的。',
    remedy: '两端都给会话的帧计数，留住最后的一些，把客户端没听到的再发一次。',
    messages: {
      'not given': ({ connection, room, sender }) =>
        `${name(connection)} 回来了，却没补到 ${senderName(sender)}这期间在 ${room} 里说的话。`,
    },
  },
  T19: {
    name: '加入的人听到最后说的',
    rule: '加入房间的人，紧接着 joined 听到房间最后的 historyMessages 条消息：按顺序、各一次、标明是历史；别的都不这样标明。',
    remedy: '让房间记住最后的消息，和 joined 在同一步里告诉，先于房间里别的一切。',
    messages: {
      wrong: ({ connection, room, sender }) =>
        `${name(connection)} 听到 ${senderName(sender)}说的话被当作 ${room} 的历史，但没轮到它。`,
      missing: ({ connection, room, count }) =>
        `${name(connection)} 加入了 ${room}，却没听到那里最后说的 ${count} 条消息。`,
    },
  },
} satisfies Partial<LawWords>
