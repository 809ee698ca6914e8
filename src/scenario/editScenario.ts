import defaults from './defaults/defaults.json' with { type: 'json' }
import type { Scenario, Step } from './format.ts'

const usual = defaults.scenario as unknown as Scenario

/** A scenario in which nothing happens yet. */
export function emptyScenario(name = 'Untitled'): Scenario {
  return { ...usual, name }
}

/** What a scenario file of our own says. */
interface OwnFile {
  readonly name: string
  readonly description?: string
  readonly seed?: number
  readonly server?: string
  readonly settings?: object | undefined
  readonly steps: readonly object[]
}

/** A scenario file that comes with Roomscope; nothing is checked here, for tests read each of them. */
export function ownScenario(file: OwnFile): Scenario {
  const { name, description, seed, server, settings, steps } = file
  return {
    roomscope: usual.roomscope,
    name,
    ...(description === undefined ? {} : { description }),
    seed: seed ?? usual.seed,
    server: server ?? usual.server,
    settings: { ...usual.settings, ...settings },
    steps: steps as Scenario['steps'],
  }
}

/** The scenario with one step more. */
export function withStep(scenario: Scenario, step: Step): Scenario {
  return withSteps(scenario, [step])
}

/** The scenario with these steps after its own. */
export function withSteps(scenario: Scenario, steps: readonly Step[]): Scenario {
  return { ...scenario, steps: scenario.steps.concat(steps) }
}

/** The scenario with `steps` put in before the step `index`. */
export function insertSteps(scenario: Scenario, index: number, ...steps: Step[]): Scenario {
  return { ...scenario, steps: scenario.steps.toSpliced(index, 0, ...steps) }
}

/** The scenario with another step at `index`. */
export function replaceStep(scenario: Scenario, index: number, step: Step): Scenario {
  return { ...scenario, steps: scenario.steps.with(index, step) }
}

/** The scenario without the step `index`. */
export function removeStep(scenario: Scenario, index: number): Scenario {
  return { ...scenario, steps: scenario.steps.toSpliced(index, 1) }
}

/** The scenario with the step at `from` standing at `to`. */
export function moveStep(scenario: Scenario, from: number, to: number): Scenario {
  const steps = [...scenario.steps]
  steps.splice(to, 0, ...steps.splice(from, 1))
  return { ...scenario, steps }
}

/** The scenario as a file: what is as by default is left out, and a step takes one line. */
export function scenarioToJson(scenario: Scenario): string {
  const { roomscope, settings: _, steps, ...head } = scenario
  const fields: [string, unknown][] = [['roomscope', roomscope], ...changedFields(head, usual)]
  const own = ownSettings(scenario)
  if (Object.keys(own).length > 0) fields.push(['settings', own])
  const lines = fields.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const stepLines = steps.map((step) => `    ${JSON.stringify(step)}`).join(',\n')
  return `{\n${lines.join('\n')}\n  "steps": [${steps.length === 0 ? '' : `\n${stepLines}\n  `}]\n}\n`
}

/** The settings that are not as by default. */
export function ownSettings({ settings }: Scenario): Partial<Scenario['settings']> {
  return Object.fromEntries(changedFields(settings, usual.settings))
}

/** The fields that are not as by default, in their order. */
function changedFields(fields: object, usual: object): [string, unknown][] {
  const defaults = new Map<string, unknown>(Object.entries(usual))
  return Object.entries(fields).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaults.get(key)),
  )
}
