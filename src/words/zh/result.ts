import type { Words } from '#words/words.ts'

/** What a run came to. People count steps from 1. */
export const result = {
  refused: ({ step, why }) => `第 ${step} 步被拒绝：${why}`,
  unmet: ({ step, expected, actual }) => `第 ${step} 步：期望 ${expected}，得到 ${actual}`,
  found: ({ actual }) => `得到 ${actual}`,
  answered: ({ code, text }) => `服务器回答了错误 ${code}：${text}`,
  broken: ({ step, law, what }) => `第 ${step} 步违反定律 ${law}：${what}`,
  together: ({ steps }) => `要第 ${steps.join('、')} 步合在一起才会这样。`,
} satisfies Words['result']
