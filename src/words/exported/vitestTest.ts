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
 * The scenario as the text of a test for Vitest, which runs it headless, in any project. It passes
 * as it is: a run that fails today is told to fail.
 */
export function vitestTest(words: Words, scenario: Scenario, outcome: Outcome): string {
  const { exported } = words
  const title = titleOf(words, scenario)
  const fileName = `${fileStem(scenario.name)}.test.ts`
  const header = headerOf(words, {
    title: exported.vitest({ title }),
    where: exported.headless,
    needs: 'roomscope vitest',
    command: `npx vitest run ${fileName}`,
  })
  const body = [
    'const { result } = await runScenario(scenario, { server })',
    ...assertions(words, scenario, outcome),
  ]
  return `${header}
${imports('{ runScenario }', 'roomscope/vitest')}
${imports('{ expect, test }', 'vitest')}

${serverAndScenario(scenario)}

${testOf(words, scenario, outcome, { failing: 'test.fails', given: '' }, body)}`
}
