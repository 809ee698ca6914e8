import type { Words } from '#words/words.ts'

/** What becomes of frames, sends and handshakes. */
export const wire = {
  lost: {
    'connection cut': '连接被切断',
    'connection reset': '连接被重置',
    'connection closed': '连接已关闭',
    'client closing': '客户端一端正在关闭',
    'client closed': '客户端一端已关闭',
    'server closing': '服务器一端正在关闭',
    'server closed': '服务器一端已关闭',
  },
  sendFailed: {
    connecting: 'socket 还在连接',
    closing: 'socket 正在关闭',
    closed: 'socket 已关闭',
    dead: 'socket 死了',
    failing: '传输这一次失败了',
  },
  refused: { 'by server': '它拒绝了握手', 'in front': '握手在它前面就被拒绝了' },
} satisfies Words['wire']
