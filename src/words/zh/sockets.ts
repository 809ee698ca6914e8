import type { Words } from '#words/words.ts'

function load({ frames, bytes }: { readonly frames: number; readonly bytes: number }): string {
  return `${frames} 帧共 ${bytes} 字节`
}

/** The two ends of a connection, and what waits at them. */
export const sockets = {
  states: { connecting: '连接中', open: '打开', closing: '关闭中', closed: '已关闭' },
  closedWith: ({ code }) => `已关闭 ${code}`,
  closedBecause: ({ code, reason, wasClean }) =>
    `以 ${code} 关闭，${wasClean ? '正常' : '不正常'}${reason === '' ? '' : `，“${reason}”`}`,
  ends: ({ client, server }) => `客户端${client} · 服务器${server}`,
  endsAndFaults: ({ client, server, faults }) => `客户端${client} · 服务器${server} · ${faults}`,
  load,
  unread: (waiting) => `${load(waiting)}在服务器一端还没读`,
  unsent: (waiting) => `${load(waiting)}在客户端一端等着`,
} satisfies Words['sockets']
