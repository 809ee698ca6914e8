import { serverIds } from '#specimens/servers.ts'
import type { CodeFile } from './codeFile.ts'
import { numberProblem, readFlags, seedMax, unknown } from './readFlags.ts'

/** What the command was asked for. */
export interface CliOptions {
  /** Another server than the files name. */
  readonly server?: string
  /** That server is a file of one's own; read when there are files to run on it. */
  readonly code?: CodeFile
  /** Another seed than the files name. */
  readonly seed?: number
  readonly json: boolean
  /** Where the trace of the one file goes. */
  readonly trace?: string
  /** Where the JUnit report goes. */
  readonly junit?: string
}

export type CliArguments =
  | { readonly ask: 'run'; readonly named: readonly string[]; readonly options: CliOptions }
  | { readonly ask: 'help' }
  | { readonly ask: 'nothing'; readonly problem: string }

export const usage =
  'npm run --silent scenario -- FILE… [--server ID|FILE] [--seed N] [--json] [--trace OUT.json] [--junit OUT.xml]'

export const help = `Runs scenario files headless and tells what came of each.

${usage}

FILE              a scenario file, a folder (all .json files in it), or a quoted glob: 'scenarios/**/*.json'
--server ID       another server than the files name; or a file with your own: ./my-manager.ts
--seed N          another seed, a whole number from 0 to 4294967295
--json            one JSON object a line, one line a file, instead of words
--trace OUT.json  writes every event of the run; for one file
--junit OUT.xml   writes a JUnit report as well
--help            these words

Exit status: 0 all pass, 1 one fails, 2 one is invalid or cannot be read.
Servers: ${serverIds.join(', ')}.
The format of the files: docs/SCENARIOS.md.
`

const flags = {
  server: 'string',
  seed: 'string',
  json: 'boolean',
  trace: 'string',
  junit: 'string',
  help: 'boolean',
} as const

/** Reads the command's arguments; never throws. */
export function cliArguments(argv: readonly string[]): CliArguments {
  const read = readFlags(argv, flags)
  if (typeof read === 'string') return nothing(read)
  const { values, named } = read
  if (values.has('help')) return { ask: 'help' }
  if (named.length === 0) return nothing('No scenario file was named.')
  const server = values.get('server')
  if (server !== undefined && !serverIds.includes(server) && !isPath(server)) {
    return nothing(unknown('--server', server, serverIds))
  }
  const seed = values.get('seed')
  const problem = seed === undefined ? null : numberProblem('--seed', seed, 0, seedMax)
  if (problem !== null) return nothing(problem)
  const trace = values.get('trace')
  const junit = values.get('junit')
  const options = {
    json: values.has('json'),
    ...(server === undefined ? {} : { server }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(trace === undefined ? {} : { trace }),
    ...(junit === undefined ? {} : { junit }),
  }
  return { ask: 'run', named, options }
}

/** No server's id has a dot or a slash in it. */
export function isPath(server: string): boolean {
  return /[./\\]/.test(server)
}

function nothing(problem: string): CliArguments {
  return { ask: 'nothing', problem }
}
