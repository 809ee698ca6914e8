import type { Words } from '#words/words.ts'

/** Why something happened. */
export const why = {
  meanwhile: '在此期间',
  before: '之前',
  besides: ({ what }) => `在此期间：${what}`,
  met: ({ what }) => `之前：${what}`,
} satisfies Words['why']
