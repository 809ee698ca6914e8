import type { Words } from '#words/words.ts'

/** So long, to a tenth of a second. */
function seconds(ms: number): string {
  return `${(Math.max(0, ms) / 1000).toFixed(1)} 秒`
}

/** A connection that fell silent, and when it is found. */
export const silence = {
  reaped: ({ silentMs, leftMs, atMs }) =>
    `已沉默 ${seconds(silentMs)}：再过 ${seconds(leftMs)} 会被清掉，在 ${atMs} 毫秒`,
  overdue: ({ silentMs, overdueMs }) =>
    `已沉默 ${seconds(silentMs)}：${seconds(overdueMs)}前就该被清掉了`,
  never: {
    off: '沉默了，而且永远不会被发现：服务器没有心跳',
    none: '沉默了，而且永远不会被发现：这台服务器没有心跳',
    proxied: '沉默了，而且永远不会被发现：代理替它回应 ping',
  },
  found: ({ tookMs }) => `沉默 ${seconds(tookMs)}后被发现`,
} satisfies Words['silence']

/** How an entry of a difference changed, and where it is kept. */
export const changeKinds = {
  came: ({ where, what }) => `来了，${where}：${what}`,
  went: ({ where, what }) => `走了，${where}：${what}`,
  became: ({ where, what }) => `变成，${where}：${what}`,
  where: {
    connections: '连接的集合',
    rooms: '房间 → 连接',
    connectionRooms: '连接 → 房间',
    socket: 'socket',
    replica: '客户端所相信的',
  },
} satisfies Words['changeKinds']
