import { readFlags } from '#cli/arguments/readFlags.ts'
import { usualPorts } from '#host/usualPorts.ts'
import { playHere } from '#search/playWorld.ts'
import { search } from '#search/search.ts'
import { searchHere } from '#search/searcher.ts'
import { catalog } from '#specimens/catalog.ts'
import { serverIds } from '#specimens/servers.ts'
import { commandLine } from '#words/en/commandLine/commandLine.ts'

/** Worlds after which a server counts as not found, when nobody says how many. */
const runsUsual = 20_000
const seed = 1

interface Row {
  readonly server: string
  readonly law: string | null
  readonly run: number
  readonly seconds: number
  readonly steps: number
  readonly par: number | null
}

/**
 * Prints for every server how soon the search breaks it, and how small what it shows is; `--runs N`
 * tries fewer worlds of each, `--only ID` one server. Resolves to the exit status.
 */
export async function benchSearch(argv: readonly string[]): Promise<number> {
  const read = readFlags(argv, { runs: 'string', only: 'string' }, commandLine)
  if (typeof read === 'string') {
    process.stderr.write(`${read}\n`)
    return 2
  }
  const runsMax = Number(read.values.get('runs') ?? runsUsual)
  const only = read.values.get('only')
  const rows: Row[] = []
  for (const server of only === undefined ? serverIds : [only]) {
    const row = await searchedServer(server, runsMax)
    rows.push(row)
    process.stdout.write(`${searchLine(row)}\n`)
  }
  process.stdout.write(`\n${summary(rows, runsMax)}\n`)
  return 0
}

async function searchedServer(server: string, runsMax: number): Promise<Row> {
  const began = performance.now()
  const { findings } = await search(
    { server, seed, runsMax, findingsMax: 1 },
    searchHere(playHere(usualPorts)),
  )
  const seconds = (performance.now() - began) / 1000
  const [finding] = findings
  return {
    server,
    law: finding?.failure.law ?? null,
    run: finding?.run ?? runsMax,
    seconds,
    steps: finding?.scenario.steps.length ?? 0,
    par: catalog.find(({ id }) => id === server)?.steps.length ?? null,
  }
}

function searchLine({ server, law, run, seconds, steps, par }: Row): string {
  const time = `${seconds.toFixed(3).padStart(8)} s`
  if (law === null) return `${server.padEnd(26)} clean in  ${String(run).padStart(6)} runs ${time}`
  const size = `${String(steps).padStart(3)} steps${par === null ? '' : `, par ${par}`}`
  return `${server.padEnd(26)} ${law.padEnd(5)} in run ${String(run).padStart(6)} ${time} ${size}`
}

function summary(rows: readonly Row[], runsMax: number): string {
  const found = rows.filter(({ law }) => law !== null)
  const sorted = (of: (row: Row) => number) => found.map(of).sort((a, b) => a - b)
  const at = (values: readonly number[], share: number) =>
    values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
  const runs = sorted(({ run }) => run)
  const times = sorted(({ seconds }) => seconds)
  const steps = sorted((row) => row.steps)
  return [
    `${found.length} of ${rows.length} servers break; at most ${runsMax} runs each, seed ${seed}`,
    `run that found it: median ${at(runs, 0.5)}, ninth decile ${at(runs, 0.9)}`,
    `seconds, making it small included: median ${at(times, 0.5).toFixed(3)}, ninth decile ${at(times, 0.9).toFixed(3)}`,
    `steps: median ${at(steps, 0.5)}, ninth decile ${at(steps, 0.9)}`,
  ].join('\n')
}
