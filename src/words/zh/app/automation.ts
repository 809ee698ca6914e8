import type { Words } from '#words/words.ts'

/** What `window.roomscope` says to a test or the console. */
export const automation = {
  seek: ({ found, last }) => `seek：得到 ${found}；这里可以是 -1 到 ${last} 的整数`,
  symbol: '一个 symbol',
} satisfies Words['automation']
