import type { Words } from '#words/words.ts'

/** What `window.roomscope` says to a test or the console. */
export const automation = {
  seek: ({ found, last }) => `seek：得到 ${found}；这里可以是 -1 到 ${last} 的整数`,
  expectation: 'holds：这里是要做的步骤；可以写的是期望',
  symbol: '一个 symbol',
} satisfies Words['automation']
