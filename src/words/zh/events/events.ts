import type { Step } from '#scenario/format.ts'
import type { KindOfOne } from '#trace/kinds.ts'
import { say } from '#trace/say.ts'
import type { EventWords } from '#words/events/eventWords.ts'
import { few } from '#words/zh/listed.ts'
import { failures } from './failures.ts'
import { faults } from './faults.ts'
import { arrived, arrivedAtMany, lostFrame, sent, sentToMany } from './frames.ts'
import { limits } from './limits.ts'
import { mapChange } from './mapChanges.ts'
import { refusals } from './refusals.ts'
import { wire } from './wire.ts'

/** What each kind of event is called; of what is said of several, the kind of one. */
export const kindNames: Readonly<Record<KindOfOne, string>> = {
  step: '步骤',
  'step refused': '步骤被拒绝',
  waited: '时间过去',
  connecting: '正在连接',
  accepted: '已接受',
  opened: '已打开',
  refused: '被拒绝',
  sent: '已发送',
  delivered: '已送达',
  lost: '丢失',
  discarded: '丢弃',
  'send failed': '发送失败',
  closing: '正在关闭',
  closed: '已关闭',
  fault: '故障',
  awaiting: '等待中',
  resumed: '继续',
  maps: '两张表',
  belief: '所信',
  'member state': '成员状态',
  failure: '代码抛错',
  limit: '上限',
  expectation: '期望',
  violation: '违反定律',
}

/** What happened, a sentence for each kind of event. People count steps from 1. */
export const events: EventWords = {
  step: ({ index, step }, { does }) => `第 ${index + 1} 步：${does(step as Step)}`,
  waited: ({ ms }) => `过去了 ${ms} 毫秒`,
  'step refused': ({ index, code, params }) =>
    `第 ${index + 1} 步被拒绝：${say(refusals, code, params)}`,
  connecting: ({ connection, path }, { who }) => `${who(connection)} 打开到 ${path} 的 socket`,
  accepted: ({ connection }, { who }) => `服务器接受 ${who(connection)}：它的一端打开了`,
  opened: ({ connection }, { who }) => `${who(connection)} 得知自己的 socket 打开了`,
  refused: ({ connection, why, reason }, { who }) =>
    `服务器拒绝 ${who(connection)}：${wire.refused[why]}${inBrackets(reason)}`,
  sent,
  'sent to many': sentToMany,
  delivered: arrived,
  'delivered to many': arrivedAtMany,
  lost: (event, tell) => `${lostFrame(event, tell)}丢失：${wire.lost[event.why]}`,
  discarded: ({ connection, bytes }, { who }) =>
    `${who(connection)} 向已不再打开的 socket 发送 ${bytes} 字节；它们被丢弃`,
  'send failed': ({ connection, why }, { who }) =>
    `服务器无法向 ${who(connection)} 发送：${wire.sendFailed[why]}`,
  closing: ({ connection, end, code, reason }, { who }) =>
    `${ofEnd(end, who(connection))}开始以 ${code} 关闭${inBrackets(reason)}`,
  closed: ({ connection, end, code, reason, wasClean }, { who }) =>
    `${ofEnd(end, who(connection))}已关闭：${code}，${wasClean ? '正常' : '不正常'}${inBrackets(reason)}`,
  fault: ({ connection, fault, on }, { who }) =>
    `${who(connection)}：${faults[on ? 'begins' : 'ends'][fault]}`,
  awaiting: (wait, { who, waitsFor }) =>
    wait.what === 'await'
      ? `服务器在为 ${who(wait.connection)} 等待：${waitsFor(wait)}`
      : `服务器给 ${who(wait.connection)} 的处理程序，在处理 ${waitsFor(wait)} 之前被扣住`,
  resumed: ({ connection, awaiting }, { who, begun, waitsFor }) => {
    const wait = begun(awaiting)
    const what = wait ? waitsFor(wait) : '等着的东西'
    return wait?.what === 'handler'
      ? `服务器给 ${who(connection)} 的处理程序继续处理 ${what}`
      : `服务器为 ${who(connection)} 等待的到了：${what}`
  },
  maps: (event, { who }) => event.changes.map((change) => mapChange(change, who)).join('；'),
  belief: ({ connection, room, op, members }, { who }) => {
    const whom = members.map(who).join('、')
    if (op === 'gone') return `${who(connection)} 现在相信自己不在 ${room} 里`
    if (op === 'reset') return `${who(connection)} 现在相信 ${whom} 在 ${room} 里`
    return `${who(connection)} 现在相信 ${whom} ${op === 'add' ? '来到' : '离开'}了 ${room}`
  },
  'belief of many': ({ connections, room, op, members }, { who }) => {
    const they = few(connections.map(who))
    const whom = members.map(who).join('、')
    if (op === 'gone') return `${they} 现在相信自己不在 ${room} 里`
    if (op === 'reset') return `${they} 现在相信 ${whom} 在 ${room} 里`
    return `${they} 现在相信 ${whom} ${op === 'add' ? '来到' : '离开'}了 ${room}`
  },
  'member state': ({ connection, room, of, state }, { who }) =>
    state === null
      ? `${who(connection)} 现在不知道 ${who(of)} 在 ${room} 里有什么状态`
      : `${who(connection)} 现在知道 ${who(of)} 在 ${room} 里的状态：${state}`,
  failure: failures.threw,
  limit: ({ name, params }) => `到了上限：${say(limits, name, params)}`,
  // What holds was said by the step itself; only what does not hold is told in full.
  expectation: ({ index, ok, expected, actual }) =>
    ok
      ? `第 ${index + 1} 步成立`
      : `第 ${index + 1} 步不成立：期望 ${JSON.stringify(expected)}，得到 ${JSON.stringify(actual)}`,
  violation: (event, { broken }) => `违反定律 ${event.law}：${broken(event)}`,
}

function ofEnd(end: 'client' | 'server', who: string): string {
  return end === 'client' ? `${who} 的一端` : `服务器到 ${who} 的一端`
}

function inBrackets(reason: string): string {
  return reason === '' ? '' : `（“${reason}”）`
}
