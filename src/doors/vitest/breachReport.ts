import type { Found } from '#doors/core/search.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { CommandWords } from '#words/words.ts'

/** Why a server does not keep every law: each that it breaks, what happens, in which steps, and as a file. */
export function breachReport(
  name: string,
  findings: readonly Found[],
  words: CommandWords,
): string {
  const lines = findings.flatMap(({ scenario, text, failure: { law, cause } }) => {
    const { server: _, description: __, ...rest } = scenario
    const title = words.search.scenario({ law, cause })
    const steps = scenario.steps.map(
      (step, index) => `    ${index + 1}. ${describeStep(words, step)}`,
    )
    const file = scenarioToJson({ ...rest, name: title, server: 'reference' })
      .trimEnd()
      .split('\n')
    return [
      '',
      words.tests.brokenRule({ law, rule: ruleOf(law, words) }),
      `  ${text}`,
      ...steps,
      `  ${words.tests.asFile}`,
      ...file.map((line) => `    ${line}`),
    ]
  })
  return [words.tests.breaks({ name, laws: findings.length }), ...lines].join('\n')
}

/** What stops a world is no law, and its name stands for itself. */
function ruleOf(law: string, { laws }: CommandWords): string {
  return (laws as Readonly<Record<string, { readonly rule: string }>>)[law]?.rule ?? law
}
