import type { Words } from '#words/words.ts'

/** One's own room manager among the servers to choose from. */
export const own = {
  choice: '你自己的…',
  chosen: ({ name }) => `你自己的：${name}`,
} satisfies Words['own']
