import type { ConnectionId } from '#kernel/ids.ts'
import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { beginning } from '#reading/events/frameSummary.ts'

const names = (whom: readonly ConnectionId[]) => whom.map(name).join('、')

/** Laws of who is told who is there. */
export const presence = {
  T1: {
    name: '来去只通知一次',
    rule: 'user_joined 说的是还不在房间里的人，user_left 说的是在的人，两者都不说自己。',
    remedy: '一次改变只通知一次，在改变之后，通知那时的成员。',
    messages: {
      itself: ({ connection, room, told }) =>
        `${name(connection)} 被告知关于自己的事：${room} 里的 ${told}。`,
      'came twice': ({ connection, room, who }) =>
        `${name(connection)} 两次被告知 ${name(who)} 来到 ${room}。`,
      'was not there': ({ connection, room, who }) =>
        `${name(connection)} 被告知 ${name(who)} 离开 ${room}，但 ${name(who)} 本来就不在。`,
      'did not go': ({ connection, room, who }) =>
        `${name(connection)} 被告知 ${name(who)} 离开 ${room}，但 ${name(who)} 没有走。`,
    },
  },
  T2: {
    name: '客户端相信的是事实',
    rule: '一切安静时，每个客户端对自己房间的所信都与事实相符。',
    remedy: '每次改变都告诉每个成员，不管它是怎么发生的。',
    messages: {
      'is not in': ({ connection, room }) =>
        `${name(connection)} 相信自己在 ${room} 里，其实不在。`,
      'never told': ({ connection, room }) => `${name(connection)} 在 ${room} 里，但从没有被告知。`,
      came: ({ connection, room, whom }) =>
        `${name(connection)} 没有被告知 ${names(whom)} 来到 ${room}。`,
      left: ({ connection, room, whom }) =>
        `${name(connection)} 没有被告知 ${names(whom)} 离开 ${room}。`,
      unlisted: ({ connection, room, whom }) =>
        `${name(connection)} 加入 ${room} 时，没有被告知 ${names(whom)} 在那里。`,
      stale: ({ connection, room, whom }) =>
        `${name(connection)} 加入 ${room} 时被告知 ${names(whom)} 在那里，但他们早已离开。`,
      ghosts: ({ connection, room, whom }) =>
        `房间 ${room} 列着 ${names(whom)}，服务器却已经没有他们；${name(connection)} 对此一无所知。`,
    },
  },
  T14: {
    name: '一个人随最后一个连接离开',
    rule: '按人显示在场时，一个人随他在房间里的第一个连接到来，随最后一个离开。',
    remedy: '只有当这个人没有别的连接在房间里时才通知：在房间里数，而不是在服务器上数。',
    messages: {
      'still there': ({ connection, room, who }) =>
        `${name(connection)} 被告知 ${name(who)} 离开了 ${room}，但 ${name(who)} 还有别的连接在里面。`,
      'there already': ({ connection, room, who }) =>
        `${name(connection)} 被告知 ${name(who)} 来到 ${room}，但 ${name(who)} 已有别的连接在里面。`,
    },
  },
  T4: {
    name: '只在 joined 和 left 之间',
    rule: '房间里发生的事，只在客户端的 joined 和 left 之间到达它。',
    remedy: '在房间的往来之前先确认加入，left 之后不再发这个房间的任何东西。',
    messages: {
      presence: ({ connection, room }) =>
        `${name(connection)} 听到谁来到或离开 ${room}，但它不在 ${room} 里。`,
      message: ({ connection, room }) =>
        `${name(connection)} 收到 ${room} 的一条消息，但它不在 ${room} 里。`,
      state: ({ connection, room }) =>
        `${name(connection)} 听到 ${room} 里某人的状态，但它不在 ${room} 里。`,
    },
  },
  T20: {
    name: '成员知道别人的状态',
    rule: '成员有状态时，一切安静后，每个成员都知道其他每个成员最后的状态，已离开的人则没有状态。',
    remedy: '每次改变都告诉其他人，把全部状态告诉新来的人；成员身份无论怎样结束，状态都随之忘掉。',
    messages: {
      'not told': ({ connection, room, whose, state }) =>
        `${name(connection)} 没有被告知 ${name(whose)} 在 ${room} 里的状态是 ${beginning(state)}。`,
      outdated: ({ connection, room, whose, known, state }) =>
        `${name(connection)} 以为 ${name(whose)} 在 ${room} 里的状态是 ${beginning(known)}，其实已是 ${beginning(state)}。`,
      ghost: ({ connection, room, whose, known }) =>
        `${name(connection)} 以为 ${name(whose)} 在 ${room} 里的状态是 ${beginning(known)}，但 ${name(whose)} 在那里的成员身份没有状态。`,
    },
  },
  T21: {
    name: '状态是成员自己说的',
    rule: '客户端被告知的某人的状态，一字不差是那人作为成员说的，而且客户端知道他在那里。',
    remedy: '只接受成员的状态，整个替换上一个，再告诉其他人。',
    messages: {
      itself: ({ connection, room }) => `${name(connection)} 在 ${room} 里被告知自己的状态。`,
      stranger: ({ connection, room, whose }) =>
        `${name(connection)} 被告知 ${name(whose)} 在 ${room} 里的状态，却不知道 ${name(whose)} 在那里。`,
      'never said': ({ connection, room, whose, state }) =>
        `${name(connection)} 被告知 ${name(whose)} 在 ${room} 里的状态是 ${beginning(state)}，但 ${name(whose)} 作为成员从没有这么说过。`,
    },
  },
} satisfies Partial<LawWords>
