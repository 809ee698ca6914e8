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
 * The scenario as the text of a test for Vitest, which runs it headless in this project. It passes
 * as it is: a run that fails today is told to fail.
 */
export function vitestTest(words: Words, scenario: Scenario, outcome: Outcome): string {
  const { exported } = words
  const title = titleOf(words, scenario)
  const fileName = `${fileStem(scenario.name)}.test.ts`
  const header = comment([
    exported.vitest({ title }),
    '',
    exported.runsHeadless({ file: fileName }),
    `  npx vitest run src/${fileName}`,
  ])
  const hasCode = typeof scenario.server === 'object'
  const compiling = hasCode ? ', { bring: bringing() }' : ''
  const body = [
    'const parsed = parseScenarioText(scenario)',
    'if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))',
    `const { result } = await new LocalHost(parsed.scenario${compiling}).run(parsed.scenario)`,
    ...assertions(words, scenario, outcome),
  ]
  return `${header}
${imports('{ expect, test }', 'vitest')}${hasCode ? `\n${imports('{ bringing }', '#brought/bringServer.ts')}` : ''}
${imports('{ LocalHost }', '#host/localHost.ts')}
${imports('{ parseScenarioText }', '#scenario/parseScenario.ts')}

const scenario = JSON.stringify(${json(scenario)})

${testOf(words, scenario, outcome, { failing: 'test.fails', given: '' }, body)}`
}
