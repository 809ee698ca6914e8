import type { Words } from '#words/words.ts'

/** What stands in a test that was exported, beside its code. */
export const exported = {
  noName: '没有名字的场景',
  step: ({ step, what }) => `第 ${step} 步：${what}`,
  failsToday: ({ failing }) =>
    `这次运行今天不通过，所以测试被告知会失败。修好之后，写 test，不要写 ${failing}。`,
  playwright: ({ title }) => `${title}，从 Roomscope 导出的 Playwright 测试。`,
  needsServing: '它需要在某处运行 Roomscope，并在 playwright.config.ts 里把地址写为 `baseURL`：',
  thenPlaywright: ({ file }) => `然后：npx playwright test ${file}`,
  door: '页面自己给测试用的门：它运行一个场景，并给出结果。',
  vitest: ({ title }) => `${title}，从 Roomscope 导出的 Vitest 测试。`,
  runsHeadless: ({ file }) => `它不用浏览器运行。以 ${file} 之名放进 Roomscope 的 src/，然后：`,
} satisfies Words['exported']
