/** What stands in a test that was exported, beside its code. */
export const exported = {
  noName: 'A scenario without a name',
  step: ({ step, what }: { step: number; what: string }) => `step ${step}: ${what}`,
  failsToday: ({ failing }: { failing: string }) =>
    `This run fails today, so the test is told to fail. Once it is mended, write test, not ${failing}.`,
  playwright: ({ title }: { title: string }) =>
    `${title}, exported from Roomscope as a Playwright test.`,
  inBrowser: 'It runs in a browser, on the page that comes with the package.',
  thenRun: ({ command }: { command: string }) => `Then: ${command}`,
  vitest: ({ title }: { title: string }) => `${title}, exported from Roomscope as a Vitest test.`,
  headless: 'It runs headless.',
  install: ({ command }: { command: string }) => `Once, in your project: ${command}`,
  serverBelow:
    'The server under test is named below: an id, or the file of your own, such as "./src/my-manager.ts".',
}
