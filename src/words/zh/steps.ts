import type { Words } from '#words/words.ts'

/** When a step runs, said of the step as it reads. */
export const steps = {
  now: ({ what }) => `${what}，同时`,
  at: ({ what, atMs }) => `${what}，在 ${atMs} 毫秒`,
} satisfies Words['steps']
