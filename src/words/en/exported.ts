/** What stands in a test that was exported, beside its code. */
export const exported = {
  noName: 'A scenario without a name',
  step: ({ step, what }: { step: number; what: string }) => `step ${step}: ${what}`,
  failsToday: ({ failing }: { failing: string }) =>
    `This run fails today, so the test is told to fail. Once it is mended, write test, not ${failing}.`,
  playwright: ({ title }: { title: string }) =>
    `${title}, exported from Roomscope as a Playwright test.`,
  needsServing:
    'It needs Roomscope served somewhere, and its address as `baseURL` in playwright.config.ts:',
  thenPlaywright: ({ file }: { file: string }) => `Then: npx playwright test ${file}`,
  door: 'The page’s own door for tests: it runs a scenario, and resolves to what came of it.',
  vitest: ({ title }: { title: string }) => `${title}, exported from Roomscope as a Vitest test.`,
  runsHeadless: ({ file }: { file: string }) =>
    `It runs headless. Put it into src/ of Roomscope as ${file}, then:`,
}
