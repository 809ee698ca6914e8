import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario, parseScenarioText } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#simulation/invalidScenario.ts'
import type { RunResult } from '#simulation/runResult.ts'
import { LocalHost } from './localHost.ts'
import { invalidReport, runReport } from './report.ts'
import { scenarioFiles } from './scenarioFiles.ts'

const usage =
  'npm run --silent scenario -- FILE… [--server ID] [--seed N] [--json] [--trace OUT.json]'

/** Exit statuses: all pass, one fails, one is invalid or cannot be read. */
const status = { pass: 0, fail: 1, invalid: 2 } as const

interface Options {
  readonly server?: string | undefined
  readonly seed?: string | undefined
  readonly json: boolean
  readonly trace?: string | undefined
}

/** The headless runner: runs scenario files and prints what came of each. Resolves to the exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv)
  if ('problem' in asked) {
    process.stderr.write(`${asked.problem}\nUsage: ${usage}\n`)
    return status.invalid
  }
  const files = await scenarioFiles(asked.files)
  const statuses: number[] = []
  for (const file of files) statuses.push(await runFile(file, asked.options))
  if (files.length === 0) {
    process.stderr.write(`There is no .json file in ${asked.files.join(', ')}.\n`)
    return status.invalid
  }
  if (files.length > 1 && !asked.options.json) print(summary(statuses))
  return Math.max(...statuses)
}

function summary(statuses: readonly number[]): string {
  const count = (wanted: number) => statuses.filter((one) => one === wanted).length
  const { pass, fail, invalid } = status
  return `${count(pass)} pass, ${count(fail)} fail, ${count(invalid)} invalid`
}

function readArguments(
  argv: readonly string[],
): { files: string[]; options: Options } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        server: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean', default: false },
        trace: { type: 'string' },
      },
    })
    if (positionals.length === 0) return { problem: 'No scenario file was named.' }
    if (values.trace !== undefined && positionals.length > 1) {
      return { problem: '--trace writes the trace of one file; name only one.' }
    }
    return { files: positionals, options: values }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

async function runFile(file: string, options: Options): Promise<number> {
  const read = await readScenario(file, options)
  if ('problems' in read) {
    print(invalidReport(file, read.problems, options.json))
    return status.invalid
  }
  try {
    const { result, trace } = await new LocalHost(emptyScenario()).run(read.scenario)
    if (options.trace !== undefined) await writeTrace(options.trace, read.scenario, trace)
    print(runReport(file, result, options.json))
    return statusOf(result)
  } catch (error) {
    if (!(error instanceof InvalidScenario)) throw error
    print(invalidReport(file, [error.message], options.json))
    return status.invalid
  }
}

async function readScenario(
  file: string,
  { server, seed }: Options,
): Promise<{ scenario: Scenario } | { problems: string[] }> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    return { problems: [`cannot be read: ${error instanceof Error ? error.message : error}`] }
  }
  const parsed = parseScenarioText(text)
  if (!parsed.ok) return { problems: parsed.problems.map((problem) => problem.text) }
  const changed = parseScenario({
    ...parsed.scenario,
    ...(server === undefined ? {} : { server }),
    ...(seed === undefined ? {} : { seed: seedOf(seed) }),
  })
  if (!changed.ok) return { problems: changed.problems.map((problem) => problem.text) }
  return { scenario: changed.scenario }
}

/** What is no number is passed on as it was typed, for the message. */
function seedOf(typed: string): number | string {
  const seed = Number(typed)
  return Number.isNaN(seed) ? typed : seed
}

async function writeTrace(
  out: string,
  scenario: Scenario,
  trace: readonly unknown[],
): Promise<void> {
  await writeFile(out, `${JSON.stringify({ roomscope: 1, scenario, trace })}\n`)
}

function statusOf({ verdict }: RunResult): number {
  return verdict === 'pass' ? status.pass : status.fail
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
