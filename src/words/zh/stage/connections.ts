import type { Words } from '#words/words.ts'

/** A connection in the picture. */
export const connections = {
  looks: {
    ghost: { full: '已关闭，还在名单上', short: '幽灵' },
    orphan: { full: '孤儿，socket 开着', short: '孤儿' },
    'stale entry': { full: '已关闭，条目陈旧', short: '陈旧条目' },
    'dead, kept': { full: '死掉的 socket，还留着', short: '死了，还留着' },
    'closed, kept': { full: '已关闭，服务器还有它', short: '关了，还留着' },
  },
  away: '不在，位置留着',
  ends: ({ client, server }) => (client === server ? client : `${client} / ${server}`),
  rooms: ({ rooms }) => `${rooms} 个房间`,
  heard: {
    T1: '被告知太多次',
    T2: '没有被告知',
    T3: '听到陌生人',
    T5: '听到自己',
    T7: '听到的次序不对',
    T8: '漏了一条消息',
  },
  name: ({ name, client, server, says }) => `${name}：客户端${client}，服务器${server}，${says}`,
  registered: {
    yes: ({ told }) => told,
    no: ({ told }) => told,
    wrongly: ({ told }) => `${told}，服务器还有它`,
    missing: ({ told }) => `${told}，服务器没有它`,
  },
  receipt: ({ told, receipt }) => `${told}：${receipt}`,
} satisfies Words['connections']
