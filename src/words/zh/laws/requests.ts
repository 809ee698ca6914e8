import type { Asked } from '#laws/accounts/request.ts'
import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

const unanswered: Readonly<Record<Asked['kind'], (who: string, room: string) => string>> = {
  join: (who, room) => `${who} 请求加入 ${room}，没有得到答复。`,
  leave: (who, room) => `${who} 请求离开 ${room}，没有得到答复。`,
  ping: (who) => `${who} 发了 ping，没有得到答复。`,
  bad: (who) => `${who} 发了一帧看不懂的，没有得到答复。`,
  breach: (who) => `${who} 发了二进制帧，或太长的帧，既没有得到答复，也没有被关闭。`,
}

const before: Readonly<Record<Asked['kind'], (room: string) => string>> = {
  join: (room) => `它对 ${room} 的加入在前`,
  leave: (room) => `它对 ${room} 的离开在前`,
  ping: () => '它的 ping 在前',
  bad: () => '看不懂的一帧在前',
  breach: () => '二进制帧或太长的帧在前',
}

/** Laws of what is asked and answered. */
export const requests = {
  T6: {
    name: '每个请求一个答复',
    rule: '客户端的每个请求得到一个答复，按请求的顺序。',
    remedy: '答复每个请求，被拒绝的也要；同一个连接的帧一个接一个地处理。',
    messages: {
      'out of turn': ({ connection, reply, first: { kind, room } }) =>
        `${name(connection)} 得到的答复“${reply}”没按顺序：${before[kind](room ?? '')}。`,
      unasked: ({ connection, reply }) => `${name(connection)} 得到答复“${reply}”，但它没有问过。`,
      denied: ({ connection, room }) => `${name(connection)} 在 ${room} 里，却被告知它不在。`,
      unanswered: ({ connection, asked: { kind, room } }) =>
        unanswered[kind](name(connection), room ?? ''),
    },
  },
  T11: {
    name: '两次等于一次',
    rule: '一件事做两次和做一次一样：第二次什么也不变，也不告诉任何人。',
    remedy: '先看是不是已经这样了，是的话只答复。',
    messages: {
      changed: ({ connection, room, what }) =>
        what === 'join'
          ? `${name(connection)} 加入它已经在的 ${room}，两张表却变了。`
          : `${name(connection)} 离开它不在的 ${room}，两张表却变了。`,
      told: ({ connection, room, what, whom }) =>
        what === 'join'
          ? `${name(connection)} 加入它已经在的 ${room}，${name(whom)} 却被告知了。`
          : `${name(connection)} 离开它不在的 ${room}，${name(whom)} 却被告知了。`,
    },
  },
} satisfies Partial<LawWords>
