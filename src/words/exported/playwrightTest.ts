import type { Scenario } from '#scenario/format.ts'
import type { Words } from '#words/words.ts'
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
export function playwrightTest(words: Words, scenario: Scenario, outcome: Outcome): string {
  const { exported } = words
  const title = titleOf(words, scenario)
  const fileName = playwrightFile(scenario)
  const header = comment([
    exported.playwright({ title }),
    '',
    exported.needsServing,
    "  use: { baseURL: 'http://127.0.0.1:4173/' }    (npm run build && npm run preview)",
    exported.thenPlaywright({ file: fileName }),
  ])
  const body = [
    "await page.goto('./')",
    "await page.waitForFunction(() => 'roomscope' in window)",
    'const result = await page.evaluate((file) => window.roomscope.run(JSON.parse(file)), scenario)',
    ...assertions(words, scenario, outcome),
  ]
  return `${header}
${imports('{ expect, test }', '@playwright/test')}

const scenario = JSON.stringify(${json(scenario)})

${testOf(words, scenario, outcome, { failing: 'test.fail', given: '{ page }' }, body)}
/** ${exported.door} */
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
