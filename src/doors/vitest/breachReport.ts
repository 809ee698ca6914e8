import { type LawId, laws } from '#laws/laws.ts'
import { describeStep } from '#scenario/describeStep.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Finding } from '#search/finding.ts'
import type { Words } from '#words/words.ts'

/** Why a server does not keep every law: each that it breaks, what happens, in which steps, and as a file. */
export function breachReport(
  name: string,
  findings: readonly Finding[],
  { tests: words }: Words,
): string {
  const lines = findings.flatMap(({ scenario, failure: { law, text } }) => {
    const { server: _, ...rest } = scenario
    const steps = scenario.steps.map((step, index) => `    ${index + 1}. ${describeStep(step)}`)
    const file = scenarioToJson({ ...rest, server: 'reference' })
      .trimEnd()
      .split('\n')
    return [
      '',
      words.brokenRule({ law, rule: ruleOf(law) }),
      `  ${text}`,
      ...steps,
      `  ${words.asFile}`,
      ...file.map((line) => `    ${line}`),
    ]
  })
  return [words.breaks({ name, laws: findings.length }), ...lines].join('\n')
}

/** What stops a world is no law, and its name stands for itself. */
function ruleOf(law: string): string {
  return Object.hasOwn(laws, law) ? laws[law as LawId].rule : law
}
