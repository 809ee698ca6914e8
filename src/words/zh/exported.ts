import type { Words } from '#words/words.ts'

/** What stands in a test that was exported, beside its code. */
export const exported = {
  noName: '没有名字的场景',
  step: ({ step, what }) => `第 ${step} 步：${what}`,
  failsToday: ({ failing }) =>
    `这次运行今天不通过，所以测试被告知会失败。修好之后，写 test，不要写 ${failing}。`,
  playwright: ({ title }) => `${title}，从 Roomscope 导出的 Playwright 测试。`,
  inBrowser: '它在浏览器里运行，用的是软件包自带的页面。',
  thenRun: ({ command }) => `然后：${command}`,
  vitest: ({ title }) => `${title}，从 Roomscope 导出的 Vitest 测试。`,
  headless: '它不用浏览器运行。',
  install: ({ command }) => `在你的项目里先运行一次：${command}`,
  serverBelow: '被测的服务器写在下面：一个名字，或你自己的文件，比如 "./src/my-manager.ts"。',
} satisfies Words['exported']
