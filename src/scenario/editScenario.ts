import { formatVersion, type Scenario, type Step } from './format.ts'
import { parseScenario } from './parseScenario.ts'

/** A scenario in which nothing happens yet. */
export function emptyScenario(name = 'Untitled'): Scenario {
  const parsed = parseScenario({ roomscope: formatVersion, name })
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text)
  return parsed.scenario
}

/** The scenario with one step more. */
export function appendStep(scenario: Scenario, step: Step): Scenario {
  return { ...scenario, steps: [...scenario.steps, step] }
}

/** The scenario as a file: what is as by default is left out, and a step takes one line. */
export function scenarioToJson(scenario: Scenario): string {
  const usual = emptyScenario(scenario.name)
  const { steps, settings, ...head } = scenario
  const own = Object.entries(settings).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(usual.settings[key as keyof typeof settings]),
  )
  const fields: [string, unknown][] = [
    ['roomscope', head.roomscope],
    ['name', head.name],
    ...(head.description === undefined
      ? []
      : [['description', head.description] as [string, unknown]]),
    ['seed', head.seed],
    ['server', head.server],
    ...(own.length === 0 ? [] : [['settings', Object.fromEntries(own)] as [string, unknown]]),
  ]
  const lines = fields.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const stepLines = steps.map((step) => `    ${JSON.stringify(step)}`).join(',\n')
  return `{\n${lines.join('\n')}\n  "steps": [${steps.length === 0 ? '' : `\n${stepLines}\n  `}]\n}\n`
}
