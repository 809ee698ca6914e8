import { numberProblem, readFlags, seedMax, unknown } from '#cli/readFlags.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { serverIds } from '#specimens/servers.ts'

/** What `npm run search` was asked for. */
export interface SearchCommand {
  readonly server: string
  readonly seed: number
  readonly runsMax: number
  readonly json: boolean
  /** A scenario all of whose orders are played; undefined for a search by chance. */
  readonly orders?: { readonly file: string; readonly server?: string }
  /** Where the smallest scenario goes; those after the first are numbered. */
  readonly out: string
}

export type SearchArguments =
  | { readonly ask: 'search'; readonly command: SearchCommand }
  | { readonly ask: 'help' }
  | { readonly ask: 'nothing'; readonly problem: string }

const { runsUsual, runsMax } = searchLimits

export const searchUsage =
  'npm run --silent search -- [--server ID] [--seed N] [--runs N] [--json] [--out FILE] [--orders FILE]'

export const searchHelp = `Looks for ways to break a server, and makes each as small as it can be.

${searchUsage}

--server ID   the server under test; the reference when it is left out
--seed N      the same seed finds the same; a whole number from 0 to ${seedMax}, 1 when it is left out
--runs N      how many worlds are tried, up to ${runsMax}; ${runsUsual} when it is left out
--json        one JSON object a line instead of words: each way to break it, and what was tried
--out FILE    where the first scenario goes, the others beside it with a number; reports/search/ID.json when it is left out
--orders FILE plays every order in which the last steps of a scenario, their frames and answers may happen
--help        these words

Exit status: 0 nothing is broken, 1 something is, 2 the command could not be understood or nothing could be written.
Servers: ${serverIds.join(', ')}.
`

const flags = {
  server: 'string',
  seed: 'string',
  runs: 'string',
  json: 'boolean',
  out: 'string',
  orders: 'string',
  help: 'boolean',
} as const

/** Reads the command's arguments; never throws. */
export function searchArguments(argv: readonly string[]): SearchArguments {
  const read = readFlags(argv, flags)
  if (typeof read === 'string') return nothing(read)
  const { values, named } = read
  if (values.has('help')) return { ask: 'help' }
  if (named.length > 0)
    return nothing(`found ${JSON.stringify(named[0])}; only options may stand there`)
  const server = values.get('server') ?? 'reference'
  if (!serverIds.includes(server)) return nothing(unknown('--server', server, serverIds))
  const seed = values.get('seed') ?? '1'
  const runs = values.get('runs') ?? String(runsUsual)
  const problem =
    numberProblem('--seed', seed, 0, seedMax) ?? numberProblem('--runs', runs, 1, runsMax)
  if (problem !== null) return nothing(problem)
  const out = values.get('out') ?? `reports/search/${server}.json`
  const command = {
    server,
    seed: Number(seed),
    runsMax: Number(runs),
    json: values.has('json'),
    out,
    ...ordersOf(values.get('orders'), values.get('server')),
  }
  return { ask: 'search', command }
}

/** A scenario names its server; another one only when it is asked for. */
function ordersOf(file?: string, server?: string): Pick<SearchCommand, 'orders'> {
  if (file === undefined) return {}
  return { orders: server === undefined ? { file } : { file, server } }
}

function nothing(problem: string): SearchArguments {
  return { ask: 'nothing', problem }
}
