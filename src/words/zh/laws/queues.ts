import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { senderName } from './byWhom.ts'

const toBeSent = (count: number, who: string) => `有 ${count} 帧等着发给 ${who}`
const toBeHandled = (count: number, who: string) => `${who} 发来的 ${count} 帧等着处理`

/** Laws of what waits, and of what it costs. */
export const queues = {
  S7: {
    name: '等着的有上限',
    rule: '为一个连接等着的东西是有上限的，按帧数，也按字节数。',
    remedy: '给每个队列一个上限，超过的就移出。',
    messages: {
      outbox: ({ connection, frames, chars, framesMax, charsMax }) =>
        `${toBeSent(frames, name(connection))}，共 ${chars} 个字符。上限是 ${framesMax} 和 ${charsMax}。`,
      miscounted: ({ connection, frames, chars, untakenChars }) =>
        `服务器数到为 ${name(connection)} 等着的有 ${frames} 帧 ${chars} 个字符，${untakenChars === 0 ? '其实没有等着的' : `其实等着的是 ${untakenChars} 个字符`}。`,
      inbox: ({ connection, frames, framesMax }) =>
        `${toBeHandled(frames, name(connection))}。上限是 ${framesMax}。`,
    },
  },
  L4: {
    name: '每一帧都被处理',
    rule: '服务器从打开的连接收下的每一帧都会被处理。',
    remedy: '给处理程序等待的东西一个时限，不管怎么结束，都去处理下一帧。',
    messages: {
      waits: ({ connection, frames }) =>
        `一切都安静了，但${toBeHandled(frames, name(connection))}。`,
      'waits since': ({ connection, frames, closed }) =>
        `一切都安静了，但${toBeHandled(frames, name(connection))}。自从关闭 ${name(closed)} 以后，服务器什么也没说过。`,
    },
  },
  L5: {
    name: '一个写者',
    rule: '每个连接只有一个写者。',
    remedy: '经由一个队列发送，前一个发完了才开始下一个。',
    messages: {
      'two writers': ({ connection }) =>
        `两个写者同时向 ${name(connection)} 发送：前一个还没完，后一个就开始了。`,
    },
  },
  P1: {
    name: '慢的成员不耽误人',
    rule: '慢的成员不耽误任何人。',
    remedy: '把要发的放进每个连接的发件箱，循环里不等待发送。',
    messages: {
      'in the room': ({ connection, room, slow }) =>
        `${name(connection)} 要等 ${name(slow)} 收下，才能得到发到 ${room} 的东西。`,
      'in another room': ({ connection, room, slow, slowRoom }) =>
        `${name(connection)} 要等 ${name(slow)} 收下发到 ${slowRoom} 的东西，才能得到发到 ${room} 的。`,
    },
  },
  P2: {
    name: '不比来时长',
    rule: '消息出去时不比来时长：最多是来时字节数的 1.1 倍，再加信封的 256 字节。',
    remedy: '把 JSON 写成 UTF-8，不用多余的转义。',
    messages: {
      grew: ({ connection, sender, cameBytes, goesBytes }) =>
        `${senderName(sender)}的一条 ${cameBytes} 字节的消息，转给 ${name(connection)} 时成了 ${goesBytes} 字节。`,
    },
  },
} satisfies Partial<LawWords>
