import type { Words } from '#words/words.ts'

/** The code of the server under test. */
export const code = {
  label: ({ server }) => `${server} 的代码`,
  reference: '参考实现，可以照抄。选另一台服务器，看它有什么不同。',
  indexed: '参考实现，只是用数组代替了集合：连接上千时更快，也更难读。',
  asWritten: '教程里的写法。看它的一个缺陷，或者打破一条定律，就能看到是哪一行。',
  unknown: ({ server }) => `这里没有 ${server} 的代码。`,
  breaks: '违反',
  reports: '真实项目里的：',
  flaw: '缺陷',
  signs: { '-': '缺陷这边：', '+': '修好它的：' },
  parts: { flaw: '', mends: '参考实现里修好它的：', called: '在那里被调用：', rest: '' },
  ran: '运行了：',
  waits: '等待中：',
  waitsBadge: '等待中',
  beforeFirst: '播放，或用逗号键和句号键步进：运行的行会亮起来。',
  noLines: '这里不知道运行的是哪些行。',
  bonds: {
    'sets going': ({ what, lines }) => `${what}：由此运行 ${lines} 行。`,
    'comes of': ({ what, lines }) => `${what}：由这 ${lines} 行而来。`,
    none: ({ what }) => `${what}：没有运行服务器的任何一行。`,
  },
  waiting: ({ lines }) => `${lines} 行在等待。`,
  show: '显示那一行',
  showOf: ({ law, number }) => `显示问题 ${number}（定律 ${law}）的那一行`,
} satisfies Words['code']
