import type { Scenario } from '#scenario/format.ts'
import type { Words } from '#words/words.ts'
import {
  assertions,
  fileStem,
  headerOf,
  imports,
  type Outcome,
  serverAndScenario,
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
  const header = headerOf(words, {
    title: exported.playwright({ title }),
    where: exported.inBrowser,
    needs: 'roomscope @playwright/test',
    command: `npx playwright test ${fileName}`,
  })
  const body = [
    'const result = await lab.run({ ...JSON.parse(scenario), server })',
    ...assertions(words, scenario, outcome),
  ]
  return `${header}
${imports('{ expect, test }', 'roomscope/playwright')}

${serverAndScenario(scenario)}

${testOf(words, scenario, outcome, { failing: 'test.fail', given: '{ lab }' }, body)}`
}

/** The name of the file that {@link playwrightTest} goes into. */
export function playwrightFile({ name }: Scenario): string {
  return `${fileStem(name)}.spec.ts`
}
