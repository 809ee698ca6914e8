import type { CodeFile } from '#cli/files/codeFile.ts'
import type { Voice } from '#cli/report/voice.ts'
import { serverIds } from '#specimens/servers.ts'
import type { CommandWords } from '#words/words.ts'
import { isPath } from './isPath.ts'
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

/** What `--help` prints. */
export function runHelp({ words, commands }: Voice): string {
  return words.usage.runHelp({ command: commands.run, servers: serverIds.join(', '), seedMax })
}

const flags = {
  server: 'string',
  seed: 'string',
  json: 'boolean',
  trace: 'string',
  junit: 'string',
  help: 'boolean',
} as const

/** Reads the command's arguments; never throws. */
export function cliArguments(argv: readonly string[], words: CommandWords): CliArguments {
  const read = readFlags(argv, flags, words)
  if (typeof read === 'string') return wrongArguments(read)
  const { values, named } = read
  if (values.has('help')) return { ask: 'help' }
  if (named.length === 0) return wrongArguments(words.cli.noFile)
  const server = values.get('server')
  if (server !== undefined && !serverIds.includes(server) && !isPath(server)) {
    return wrongArguments(unknown('--server', server, serverIds, words))
  }
  const seed = values.get('seed')
  const problem =
    seed === undefined
      ? null
      : numberProblem({ flag: '--seed', found: seed, least: 0, most: seedMax }, words)
  if (problem !== null) return wrongArguments(problem)
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

function wrongArguments(problem: string): CliArguments {
  return { ask: 'nothing', problem }
}
