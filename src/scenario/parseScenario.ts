import * as z from 'zod/mini'
import { isObject } from '#kernel/isObject.ts'
import { broughtSchema } from './broughtSchema.ts'
import { checkSteps } from './checkSteps.ts'
import { closestWord } from './closestWord.ts'
import { headSchema, type Scenario, type Step, scenarioVersion } from './format.ts'
import { type FieldTwice, findFieldTwice, findJsonError } from './json/jsonError.ts'
import { plainJson } from './json/plainJson.ts'
import { issueProblem } from './problems/issueProblem.ts'
import { found, problem, type ScenarioProblem, shortJson } from './problems/problem.ts'
import { scenarioLimits } from './scenarioLimits.ts'
import { settingsSchema } from './settings.ts'
import { doSchemas, expectSchemas, type StepSchema } from './steps.ts'

/** A value that was read, or what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

export type ParsedStep =
  | { readonly ok: true; readonly step: Step }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Reads a scenario file's text. Never throws, whatever stands in it. */
export function parseScenarioText(text: string): Parsed {
  if (text.length > scenarioLimits.fileCharsMax) return wrongScenario([tooLong])
  const json = parseJson(text)
  return json.ok ? parseScenario(json.value) : json
}

/** Reads a value as a scenario and fills in the defaults. Never throws, whatever it is. */
export function parseScenario(value: unknown): Parsed {
  const plain = plainJson(value)
  if (!plain.ok) return wrongScenario([plain.problem])
  const file = plain.value
  if (!isObject(file)) return wrongScenario([problem('$', 'notObject', { found: found(file) })])
  if (Object.hasOwn(file, 'scenario') && Object.hasOwn(file, 'trace'))
    return wrongScenario([traceFile])
  if (file.roomscope !== scenarioVersion) return wrongScenario([wrongVersion(file.roomscope)])
  const head = z.safeParse(headSchema, file)
  const problems = head.success ? [] : headProblems(head.error.issues, file)
  const { steps, problems: stepProblems } = readSteps(file.steps)
  problems.push(...stepProblems)
  if (problems.length === 0) problems.push(...checkSteps(steps))
  if (!head.success || problems.length > 0) return wrongScenario(problems)
  const { $schema: _, ...scenario } = head.data
  return { ok: true, scenario: { ...scenario, steps } }
}

/** Reads a value as one step; `path` is where it stands. Never throws. */
export function parseStep(value: unknown, path = '$'): ParsedStep {
  const plain = plainJson(value, path)
  if (!plain.ok) return wrongScenario([plain.problem])
  return readStep(plain.value, path)
}

/** Reads a text as one step; `path` is where it stands. Never throws, whatever stands in it. */
export function parseStepText(text: string, path = '$'): ParsedStep {
  const json = parseJson(text, path)
  return json.ok ? parseStep(json.value, path) : json
}

/**
 * Reads a text as JSON, whatever it means; `path` is where it stands. Never throws. In a text as long as
 * only a trace may be nobody looks for fields that stand twice: no hand wrote it.
 */
export function parseJson(
  text: string,
  path = '$',
): { ok: true; value: unknown } | { ok: false; problems: readonly ScenarioProblem[] } {
  // Some editors begin a file with a byte order mark, which is no part of the JSON.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return wrongScenario([notJson(json, path)])
  }
  const twice = json.length <= scenarioLimits.fileCharsMax && findFieldTwice(json)
  return twice ? wrongScenario([fieldTwice(twice, path)]) : { ok: true, value }
}

/** What is no array is told of with the head. */
function readSteps(value: unknown): { steps: Step[]; problems: ScenarioProblem[] } {
  const steps: Step[] = []
  const problems: ScenarioProblem[] = []
  const raws = Array.isArray(value) && value.length <= scenarioLimits.stepsMax ? value : []
  for (const [index, raw] of raws.entries()) {
    const read = readStep(raw, `$.steps[${index}]`)
    if (read.ok) steps.push(read.step)
    else problems.push(...read.problems)
    if (problems.length > scenarioLimits.problemsMax) break
  }
  return { steps, problems }
}

/** The words after `do` and `expect` choose the one schema that may complain. */
function readStep(value: unknown, path: string): ParsedStep {
  if (!isObject(value)) return wrongScenario([problem(path, 'notStep', { found: found(value) })])
  const word = Object.hasOwn(value, 'do') ? 'do' : 'expect'
  if (Object.hasOwn(value, 'do') === Object.hasOwn(value, 'expect')) {
    return wrongScenario([
      problem(path, Object.hasOwn(value, 'do') ? 'doAndExpect' : 'noDoNorExpect', {}),
    ])
  }
  const schemas: Readonly<Record<string, StepSchema>> = word === 'do' ? doSchemas : expectSchemas
  const schema = schemaNamed(schemas, value[word])
  if (!schema)
    return wrongScenario([unknownWord(`${path}.${word}`, value[word], Object.keys(schemas))])
  const parsed = z.safeParse(schema, value)
  if (!parsed.success) {
    const fields = Object.keys(schema.shape)
    return wrongScenario(
      oneOfEach(parsed.error.issues).map((issue) => issueProblem(path, issue, value, fields)),
    )
  }
  if (value.now === true && value.at !== undefined) {
    return wrongScenario([problem(path, 'nowAndAt', {})])
  }
  return { ok: true, step: parsed.data as Step }
}

function schemaNamed(
  schemas: Readonly<Record<string, StepSchema>>,
  name: unknown,
): StepSchema | undefined {
  return typeof name === 'string' && Object.hasOwn(schemas, name) ? schemas[name] : undefined
}

function unknownWord(where: string, word: unknown, words: readonly string[]): ScenarioProblem {
  const meant = typeof word === 'string' ? closestWord(word, words) : undefined
  return problem(where, 'unknownWord', { found: found(word), words, ...(meant ? { meant } : {}) })
}

function headProblems(
  issues: readonly z.core.$ZodIssue[],
  file: Readonly<Record<string, unknown>>,
): ScenarioProblem[] {
  return oneOfEach(issues.flatMap((issue) => issuesOfServer(issue, file))).map((issue) => {
    const { shape } = within[String(issue.path[0])] ?? headSchema
    return issueProblem('$', issue, file, Object.keys(shape))
  })
}

/** The objects that stand in the head. */
const within: Readonly<Record<string, { readonly shape: object }>> = {
  settings: settingsSchema,
  server: broughtSchema,
}

/** Whoever writes an object there means code: so that is what is told of. */
function issuesOfServer(
  issue: z.core.$ZodIssue,
  { server }: Readonly<Record<string, unknown>>,
): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || !isObject(server)) return [issue]
  const { error } = z.safeParse(broughtSchema, server)
  return (error?.issues ?? []).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** A number that is beyond two bounds is told of the narrower one, which is checked later. */
function oneOfEach(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const keyOf = ({ code, path }: z.core.$ZodIssue) => JSON.stringify([code, path])
  return [...new Map(issues.map((issue) => [keyOf(issue), issue])).values()]
}

const moreProblems = problem('$', 'more', { max: scenarioLimits.problemsMax })

/** Of a scenario file, whatever stands in it. */
export const tooLong = problem('$', 'tooLong', { max: scenarioLimits.fileCharsMax })

const traceFile = problem('$', 'isTrace', {})

function wrongVersion(version: unknown): ScenarioProblem {
  return problem('$.roomscope', 'version', { found: found(version), version: scenarioVersion })
}

function notJson(text: string, path: string): ScenarioProblem {
  const error = findJsonError(text)
  return error ? problem(path, 'notJson', error) : problem(path, 'noJson', {})
}

/** One of the two would be lost without a word. */
function fieldTwice({ field, line, column }: FieldTwice, path: string): ScenarioProblem {
  return problem(path, 'fieldTwice', { field: shortJson(field), line, column })
}

function wrongScenario(problems: readonly ScenarioProblem[]): {
  ok: false
  problems: readonly ScenarioProblem[]
} {
  const { problemsMax } = scenarioLimits
  if (problems.length <= problemsMax) return { ok: false, problems }
  return { ok: false, problems: [...problems.slice(0, problemsMax), moreProblems] }
}
