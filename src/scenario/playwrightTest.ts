import type { Scenario } from './format.ts'
import {
  assertions,
  comment,
  fileStem,
  imports,
  json,
  type Outcome,
  testOf,
  titleOf,
} from './testParts.ts'

/**
 * The scenario as the text of a test for `@playwright/test`, which drives the page. It passes as it
 * is: a run that fails today is told to fail.
 */
export function playwrightTest(scenario: Scenario, outcome: Outcome): string {
  const fileName = playwrightFile(scenario)
  const header = comment([
    `${titleOf(scenario)}, exported from Roomscope as a Playwright test.`,
    '',
    'It needs Roomscope served somewhere, and its address as `baseURL` in playwright.config.ts:',
    "  use: { baseURL: 'http://127.0.0.1:4173/' }    (npm run build && npm run preview)",
    `Then: npx playwright test ${fileName}`,
  ])
  const body = [
    "await page.goto('./')",
    "await page.waitForFunction(() => 'roomscope' in window)",
    'const result = await page.evaluate((file) => window.roomscope.run(JSON.parse(file)), scenario)',
    ...assertions(scenario, outcome),
  ]
  return `${header}
${imports('{ expect, test }', '@playwright/test')}

const scenario = JSON.stringify(${json(scenario)})

${testOf(scenario, outcome, { failing: 'test.fail', given: '{ page }' }, body)}
/** The page's own door for tests: it runs a scenario, and resolves to what came of it. */
declare const window: {
  roomscope: {
    run(scenario: unknown): Promise<{
      verdict: 'pass' | 'fail'
      expectations: { step: number; actual: unknown }[]
      violations: { law: string; text: string }[]
      refused: { step: number; text: string }[]
    }>
  }
}
`
}

/** The name of the file that {@link playwrightTest} goes into. */
export function playwrightFile({ name }: Scenario): string {
  return `${fileStem(name)}.spec.ts`
}
