import type { Words } from '#words/words.ts'

/** What the shapes of the picture mean. */
export const legend: Words['legend'] = {
  label: '图例',
  agree: '两边一致',
  ring: '圆环：服务器端',
  dot: '圆点：客户端',
  bar: '竖条：服务器有它',
  beat: '心跳',
  away: '沙漏：不在，位置留着',
  wrong: {
    'half-open': '半开',
    torn: '单向条目',
    ghost: '幽灵：还在名单上，套接字已经没了',
    'left behind': '留下的空房间',
    orphan: '孤儿：开着，服务器忘了它',
    missing: '空心竖条：服务器没有它',
    'stale entry': '陈旧条目：连接已经没了',
    kept: '夹子：已经没了，还留着',
    missed: '没有被告知，或漏了消息',
    doubled: '被告知太多：重复，或不该有',
  },
}
