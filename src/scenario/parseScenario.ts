import * as z from 'zod/mini'
import { checkSteps } from './checkSteps.ts'
import { formatVersion, headSchema, type Scenario, type Step } from './format.ts'
import { issueProblem, type Problem, problem, shown } from './problem.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { doSchemas, expectSchemas } from './steps.ts'

export type { Problem } from './problem.ts'

/** A value that was read, or what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type ParsedStep =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a scenario file's text. Never throws, whatever stands in it. */
export function parseScenarioText(text: string): Parsed {
  if (text.length > scenarioLimits.fileCharsMax) {
    const most = `at most ${scenarioLimits.fileCharsMax} characters (fileCharsMax)`
    return { ok: false, problems: [problem('$', `a file of ${text.length} characters`, most)] }
  }
  try {
    return parseScenario(JSON.parse(text))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { ok: false, problems: [problem('$', `no JSON (${why})`, 'a JSON object')] }
  }
}

/** Reads a value as a scenario and fills in the defaults. Never throws, whatever it is. */
export function parseScenario(value: unknown): Parsed {
  const early = refuseShape(value)
  if (early) return { ok: false, problems: [early] }
  const head = z.safeParse(headSchema, value)
  if (!head.success) return no(head.error.issues.map((issue) => issueProblem('$', issue, value)))
  const steps: Step[] = []
  const problems: Problem[] = []
  for (const [index, raw] of head.data.steps.entries()) {
    const parsed = parseStep(raw, `$.steps[${index}]`)
    if (parsed.ok) steps.push(parsed.step)
    else problems.push(...parsed.problems)
    if (problems.length >= scenarioLimits.problemsMax) break
  }
  if (problems.length === 0) problems.push(...checkSteps(steps))
  if (problems.length > 0) return no(problems)
  const { $schema: _, ...scenario } = head.data
  return { ok: true, scenario: { ...scenario, steps } }
}

/** Reads a value as one step; `path` is where it stands. Never throws. */
export function parseStep(value: unknown, path = '$'): ParsedStep {
  if (!isObject(value)) return no([problem(path, shown(value), 'an object with "do" or "expect"')])
  const word = Object.hasOwn(value, 'do') ? 'do' : 'expect'
  if (Object.hasOwn(value, 'do') === Object.hasOwn(value, 'expect')) {
    const found = Object.hasOwn(value, 'do')
      ? 'both "do" and "expect"'
      : 'neither "do" nor "expect"'
    return no([problem(path, found, 'exactly one of them')])
  }
  const schemas: Readonly<Record<string, z.ZodMiniType>> = word === 'do' ? doSchemas : expectSchemas
  const name = value[word]
  const schema =
    typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (!schema) {
    return no([
      problem(`${path}.${word}`, shown(name), `one of ${Object.keys(schemas).join(', ')}`),
    ])
  }
  const parsed = z.safeParse(schema, value)
  if (!parsed.success)
    return no(parsed.error.issues.map((issue) => issueProblem(path, issue, value)))
  if (value.now !== undefined && value.at !== undefined) {
    return no([problem(path, 'both "now" and "at"', 'at most one of them')])
  }
  return { ok: true, step: parsed.data as Step }
}

function no(problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: problems.slice(0, scenarioLimits.problemsMax) }
}

/** What would only make the schema's words worse. */
function refuseShape(value: unknown): Problem | null {
  if (!isObject(value)) return problem('$', shown(value), 'a JSON object')
  if (isDeeperThan(value, scenarioLimits.depthMax)) {
    const most = `objects and arrays at most ${scenarioLimits.depthMax} deep (depthMax)`
    return problem('$', 'deeper nesting', most)
  }
  if (value.roomscope !== formatVersion) {
    const found = value.roomscope === undefined ? 'nothing' : shown(value.roomscope)
    return problem(
      '$.roomscope',
      found,
      `${formatVersion}, the version of the format understood here`,
    )
  }
  return null
}

/** Level by level, for a value may be nested deeper than a call stack is. */
function isDeeperThan(value: unknown, depthMax: number): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > depthMax) return true
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    )
  }
  return false
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
