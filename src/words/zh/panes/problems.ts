import type { Words } from '#words/words.ts'

/** The list of broken laws, and what a drain left. */
export const problems = {
  title: '问题',
  list: '被违反的定律',
  count: ({ broken }) => (broken === 0 ? '没有违反定律' : `违反定律 ${broken} 次`),
  more: ({ more }) => `事件日志里还有 ${more} 个。`,
  later: '还没到',
  at: ({ ms }) => `${ms} 毫秒`,
  follows: ({ number }) => `随 ${number} 而来`,
  law: ({ law }) => `定律 ${law}`,
  askLaw: ({ law }) => `定律 ${law} 要求什么`,
  mends: '怎样修好。',
  allLaws: '全部定律，以及违反它们的真实错误：docs/LAWS.md。',
  drained: {
    region: '排空的结果',
    empty: '回到了空',
    left: '没有回到空',
    at: ({ ms }) => `在 ${ms} 毫秒`,
    nothingLeft: '没有剩下连接、房间或条目。',
    connections: '服务器还留着的连接：',
    rooms: '房间：',
    entries: '“连接 → 房间”里的条目：',
    more: ({ more }) => `，还有 ${more} 个`,
  },
} satisfies Words['problems']
