import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { describeStep } from '#words/steps/describeStep.ts'
import type { Words } from '#words/words.ts'

/** What a run came to, as far as an exported test asserts it. */
export interface Outcome {
  readonly verdict: 'pass' | 'fail'
  readonly expectations: readonly { readonly step: number; readonly expected: unknown }[]
  /** Why it fails, a line each; empty when it passes. */
  readonly problems: readonly string[]
}

/** How a test runner has it. */
interface Runner {
  /** The call for a test that is told to fail. */
  readonly failing: string
  /** What the test is given. */
  readonly given: string
}

/** How many reasons for a failure a comment gives. */
const problemsMax = 10

/** The test itself. A run that fails today is told to: the test is there when the flaw is mended. */
export function testOf(
  words: Words,
  scenario: Scenario,
  { verdict, problems }: Outcome,
  { failing, given }: Runner,
  body: readonly string[],
): string {
  const lines = body.map((line) => `  ${line}`).join('\n')
  const test = `(${literal(titleOf(words, scenario))}, async (${given}) => {\n${lines}\n})\n`
  if (verdict === 'pass') return `test${test}`
  const why = comment([
    words.exported.failsToday({ failing }),
    ...problems.slice(0, problemsMax).map((problem) => `  ${problem}`),
  ])
  return `${why}\n${failing}${test}`
}

/** One assertion for each expectation, then that all else is as it should be. */
export function assertions(words: Words, { steps }: Scenario, { expectations }: Outcome): string[] {
  const checks = expectations.flatMap(({ step: index, expected }) => {
    const step = steps[index]
    if (!step || !('expect' in step)) return []
    const what = describeStep(words, step)
    const told = literal(words.exported.step({ step: index + 1, what }))
    return [`expect(actual(${index}), ${told}).toEqual(${expression(expected)})`]
  })
  const find =
    'const actual = (step: number) => result.expectations.find((found) => found.step === step)?.actual'
  const named = steps.flatMap((step) =>
    'expect' in step && step.expect === 'violations' ? step.laws : [],
  )
  const unnamed =
    named.length === 0
      ? 'result.violations'
      : `result.violations.filter(({ law }) => !${expression([...new Set(named)])}.includes(law))`
  return [
    ...(checks.length === 0 ? [] : [find, ...checks]),
    'expect(result.refused).toEqual([])',
    `expect(${unnamed}).toEqual([])`,
    "expect(result.verdict).toBe('pass')",
  ]
}

/** What stands above a test: what it is, what it needs, and how it is run. */
export function headerOf(
  { exported: words }: Words,
  {
    title,
    where,
    needs,
    command,
  }: Readonly<Record<'title' | 'where' | 'needs' | 'command', string>>,
): string {
  return comment([
    title,
    '',
    where,
    words.install({ command: `npm install --save-dev ${needs}` }),
    words.thenRun({ command }),
    words.serverBelow,
  ])
}

/** The server under test, which may be changed by hand, and the scenario without it. */
export function serverAndScenario(scenario: Scenario): string {
  const { server } = scenario
  const file = json({ ...scenario, server: 'reference' })
  return `const server = ${expression(codePath(server) ?? server)}\n\nconst scenario = JSON.stringify(${file})`
}

/** The path of a file of somebody's own, where it was named by one: the test then runs on the file as it is by then. */
function codePath(server: Scenario['server']): string | null {
  if (typeof server === 'string' || server.name === undefined) return null
  return /^\.{1,2}\//.test(server.name) ? server.name : null
}

/** The scenario's file, a step a line, as an expression of the language. */
export function json(scenario: Scenario): string {
  return withPlainProto(scenarioToJson(scenario).trimEnd())
}

/** An import of the test that is written, and none of ours. */
export function imports(names: string, module: string): string {
  return `import ${names} from "${module}"`
}

/** Lines of a comment; whatever stands in a name cannot end it. */
export function comment(lines: readonly string[]): string {
  return lines.map((line) => `// ${oneLine(line)}`.trimEnd()).join('\n')
}

/** A scenario by its name. */
export function titleOf({ exported: { noName } }: Words, { name }: Scenario): string {
  return oneLine(name).trim() || noName
}

/** A name for the file of a scenario, without its ending. */
export function fileStem(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('-').slice(0, 60) || 'scenario'
}

function literal(text: string): string {
  return JSON.stringify(text)
}

function expression(value: unknown): string {
  return withPlainProto(JSON.stringify(value))
}

/** In a literal of the language, unlike in JSON, `"__proto__": …` is no field but the prototype. */
function withPlainProto(text: string): string {
  return text.replace(/(?<!\\)"__proto__":/g, '["__proto__"]:')
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
}
