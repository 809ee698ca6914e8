import type { ByVerb } from '#scenario/steps.ts'
import type { faults as rows } from '#scenario/verbs/faults.ts'
import { which } from '#words/names.ts'
import type { Words } from '#words/words.ts'

/** The faults of a connection, each in a word or two. */
export const faults = {
  bothWays: '半开',
  one: {
    dead: '死掉的 socket',
    failing: '下次发送会失败',
    'half-open to server': '到服务器的方向半开',
    'half-open to client': '到客户端的方向半开',
    proxied: '代理在回应 ping',
    stalled: '停止读取',
    slow: '慢',
    'frames to server held': '到服务器的帧被扣住',
    'frames to client held': '到客户端的帧被扣住',
    'handler held': '处理程序被扣住',
    'await held': 'await 被扣住',
    'accept held': 'accept 被扣住',
    throttled: '定时器被限流',
  },
  /** Where there is little room. Mute: the server does not hear it; deaf: it does not hear the server. */
  short: {
    dead: '死掉的 socket',
    failing: '下次发送会失败',
    'half-open to server': '半开，发不出',
    'half-open to client': '半开，收不到',
    proxied: '半开，有代理',
    stalled: '停止读取',
    slow: '慢',
    'frames to server held': '帧被扣住',
    'frames to client held': '帧被扣住',
    'handler held': '处理程序被扣住',
    'await held': 'await 被扣住',
    'accept held': 'accept 被扣住',
    throttled: '定时器被限流',
    'half-open': '半开',
    held: '被扣住',
  },
  begins: {
    dead: '从现在起服务器向它的发送都会失败，而没有人被告知',
    failing: '服务器接下来向它的发送会失败',
    'half-open to server': '从现在起，到服务器的方向半开',
    'half-open to client': '从现在起，到客户端的方向半开',
    proxied: '有代理替它回应 ping',
    stalled: '从现在起停止读取',
    slow: '从现在起变慢',
    'frames to server held': '到服务器的帧被扣住，直到用手放行',
    'frames to client held': '到客户端的帧被扣住，直到用手放行',
    'handler held': '处理程序被扣住，直到用手放行',
    'await held': 'await 被扣住，直到用手放行',
    'accept held': 'accept 被扣住，直到用手放行',
    throttled: '从现在起它的页面的定时器很少运行',
  },
  ends: {
    dead: '发送又能成功了',
    failing: '发送又能成功了',
    'half-open to server': '到服务器的方向不再半开',
    'half-open to client': '到客户端的方向不再半开',
    proxied: '不再有代理替它回应',
    stalled: '又开始读取',
    slow: '不再慢',
    'frames to server held': '到服务器的帧已放行',
    'frames to client held': '到客户端的帧已放行',
    'handler held': '处理程序已放行',
    'await held': 'await 已放行',
    'accept held': 'accept 已放行',
    throttled: '它的页面的定时器又正常运行',
  },
} satisfies Words['faults']

/** How the steps of these verbs read. */
export const faultVerbs = {
  halfOpen: ({ client, connection, direction, proxy }) => {
    const answered = proxy ? '，有代理替它回应 ping' : ''
    const who = which(client, connection)
    if (direction === 'both') return `到 ${who} 和来自 ${who} 的都到不了${answered}`
    return `${ways[direction](who)}都到不了${answered}`
  },
  heal: ({ client, connection }) => `${which(client, connection)} 的连接恢复`,
  deadSocket: ({ client, connection, times }) =>
    times === undefined
      ? `${which(client, connection)} 的 socket 死了，没有关闭事件`
      : `接下来 ${times} 次向 ${which(client, connection)} 的发送失败`,
  stall: ({ client, connection }) => `${which(client, connection)} 停止读取`,
  slow: ({ client, connection, bytesPerMs }) =>
    `${which(client, connection)} 每毫秒读 ${bytesPerMs} 字节`,
  throttle: ({ client, connection, everyMs }) =>
    `${which(client, connection)} 的定时器每 ${everyMs} 毫秒才运行一次`,
  hold: ({ client, connection, what, direction }) => {
    const who = which(client, connection)
    if (what === 'frames') return `${ways[direction](who)}帧被扣住`
    if (what === 'accept') return `服务器对 ${who} 的 accept 被扣住`
    return what === 'handler'
      ? `服务器给 ${who} 的处理程序被扣住`
      : `服务器为 ${who} 等待的东西被扣住`
  },
  release: ({ client, connection, what, fails, count }) => {
    const who = which(client, connection)
    if (fails) return `${who} 被扣住的 accept 失败`
    if (what === undefined) return `${who} 被扣住的全部继续`
    const many = count === undefined ? '' : `中的 ${count} 个`
    return `${who} 被扣住的${held[what]}${many}继续`
  },
} satisfies Pick<ByVerb<string>, keyof typeof rows>

const held = { frames: '帧', handler: '处理程序', await: ' await ', accept: ' accept ' }

const ways = {
  both: (who: string) => `与 ${who} 之间的`,
  toServer: (who: string) => `来自 ${who} 的`,
  toClient: (who: string) => `到 ${who} 的`,
}
