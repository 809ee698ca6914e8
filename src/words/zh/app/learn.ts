import type { Words } from '#words/words.ts'

/** The ways into Learn. */
export const learn = {
  open: '学习',
  welcome: '一步一步地学',
  more: '继续学其余的',
} satisfies Words['learn']
