import type { Words } from '#words/words.ts'

/** The list of broken laws. */
export const problems = {
  later: '还没到',
  follows: ({ number }) => `随 ${number} 而来`,
} satisfies Words['problems']
