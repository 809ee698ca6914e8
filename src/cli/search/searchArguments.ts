import { isPath } from '#cli/arguments/isPath.ts'
import { numberProblem, readFlags, seedMax, unknown } from '#cli/arguments/readFlags.ts'
import type { Voice } from '#cli/report/voice.ts'
import { searchLimits } from '#search/searchLimits.ts'
import { serverIds } from '#specimens/servers.ts'
import type { CommandWords } from '#words/words.ts'

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

/** What `--help` prints. */
export function searchHelp({ words, commands }: Voice): string {
  const servers = serverIds.join(', ')
  return words.usage.searchHelp({ command: commands.search, servers, seedMax, runsUsual, runsMax })
}

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
export function searchArguments(argv: readonly string[], words: CommandWords): SearchArguments {
  const read = readFlags(argv, flags, words)
  if (typeof read === 'string') return wrongSearch(read)
  const { values, named } = read
  if (values.has('help')) return { ask: 'help' }
  if (named.length > 0)
    return wrongSearch(words.cli.onlyOptions({ found: JSON.stringify(named[0]) }))
  const server = values.get('server') ?? 'reference'
  // Every order of somebody's own server can be played; what looks for ways to break it is `prove`.
  const isOwn = values.has('orders') && isPath(server)
  if (!isOwn && !serverIds.includes(server))
    return wrongSearch(unknown('--server', server, serverIds, words))
  const seed = values.get('seed') ?? '1'
  const runs = values.get('runs') ?? String(runsUsual)
  const problem =
    numberProblem({ flag: '--seed', found: seed, least: 0, most: seedMax }, words) ??
    numberProblem({ flag: '--runs', found: runs, least: 1, most: runsMax }, words)
  if (problem !== null) return wrongSearch(problem)
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

function wrongSearch(problem: string): SearchArguments {
  return { ask: 'nothing', problem }
}
