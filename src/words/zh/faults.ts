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
  },
} satisfies Words['faults']
