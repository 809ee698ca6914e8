import type { Words } from '#words/words.ts'

/** The picture of the connections, the rooms, and the memberships between them. */
export const stage = {
  region: '房间图',
  title: '房间',
  ways: '房间的显示方式',
  verbs: '这里能做什么',
  panes: { graph: '图', ledger: '账本', views: '所见' },
  counts: ({ connections, registered, ghosts, gone, rooms, memberships, torn }) =>
    [
      `${connections} 个连接`,
      ...(registered === connections ? [] : [`服务器登记了 ${registered} 个`]),
      ...(ghosts > 0 ? [`${ghosts} 个幽灵`] : []),
      ...(gone > 0 ? [`${gone} 个已离开`] : []),
      `${rooms} 个房间`,
      `${memberships} 个成员关系`,
      ...(torn > 0 ? [`${torn} 个撕裂`] : []),
    ].join(' · '),
  picture: '连接、房间和成员关系',
  tooMany: ({ drawn, of, gone }) =>
    `${of} 个连接${gone > 0 ? `（其中 ${gone} 个已离开）` : ''}太多，不能一次画出。现在画了 ${drawn} 个：选中的、出错的和最新的。`,
  flights: {
    more: ({ more }) => `还有 ${more} 帧在路上`,
    byProxy: ({ beat }) => `${beat}，由代理`,
  },
} satisfies Words['stage']
