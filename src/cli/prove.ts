import { parseArgs } from 'node:util'
import { library } from '#scenario/library/library.ts'
import { askThread } from './askThread.ts'
import type { CliOptions } from './cliArguments.ts'
import { isClean, proofOf, type Searched, type Tried } from './proof.ts'
import { proofReport } from './proofReport.ts'
import type { FileOutcome } from './runFile.ts'
import type { Threads } from './runFiles.ts'
import type { FoundWay } from './searchCode.ts'

const usage = `npm run --silent prove -- FILE [--json]

Tries a room manager of your own with every scenario that comes with Roomscope and with random runs, made as
small as they go, and tells law by law
what it keeps. FILE is a module of TypeScript or JavaScript: docs/BRING-YOUR-OWN.md.

--json   the same as one JSON object

Exit status: 0 all laws kept, 1 one is broken or a run does not end, 2 the file cannot be read or run.
`

/** Random runs that are tried after the scenarios. */
const searchRuns = 500

/** Runs that did not end, after which the rest is not tried. */
const endedMax = 2

/** Tries somebody's server with all that there is. Resolves to the exit status. */
export async function prove(argv: readonly string[], threads: Required<Threads>): Promise<number> {
  const asked = argumentsOf(argv)
  if (typeof asked === 'string') return refuse(asked)
  if (asked.help) {
    process.stdout.write(usage)
    return 0
  }
  let options: CliOptions
  try {
    options = { json: asked.json, code: await threads.loadCode(asked.file) }
  } catch (error) {
    return refuse(`${asked.file} cannot be read: ${(error as Error).message}`)
  }
  const tried = await tryAll(options, threads)
  if (typeof tried === 'string') return refuse(tried)
  const proof = proofOf(asked.file, tried, await searched(options, threads, tried))
  process.stdout.write(`${asked.json ? JSON.stringify(proof) : proofReport(proof)}\n`)
  return isClean(proof) ? 0 : 1
}

/** One after the other in a thread; one that ends is followed by another. What no world can be made of is told. */
async function tryAll(options: CliOptions, threads: Threads): Promise<Tried[] | string> {
  const tried: Tried[] = []
  let ended = 0
  let worker = threads.start()
  for (const entry of library) {
    if (ended === endedMax) break
    const file = entry.name
    const text = JSON.stringify(entry)
    const outcome: FileOutcome | Error = await askThread<FileOutcome>(worker, {
      file,
      text,
      options,
    }).catch((error: Error) => error)
    if (outcome instanceof Error) {
      ended++
      worker = threads.start()
      tried.push({ outcome: { file, problems: [outcome.message] }, steps: entry.steps.length })
    } else if ('problems' in outcome) {
      await worker.terminate()
      return outcome.problems.join('\n')
    } else tried.push({ outcome, steps: entry.steps.length })
  }
  await worker.terminate()
  return tried
}

/** Looks for more ways in random runs, unless even the scenarios could not be run. */
async function searched(
  options: CliOptions,
  threads: Threads,
  tried: readonly Tried[],
): Promise<Searched> {
  if (tried.some(({ outcome }) => 'problems' in outcome)) return { runs: 0, found: [] }
  const worker = threads.start()
  try {
    const asked = { runs: searchRuns, options }
    const found = await askThread<readonly FoundWay[]>(worker, asked)
    return { runs: searchRuns, found }
  } catch (error) {
    return { runs: 0, found: [], why: (error as Error).message }
  } finally {
    await worker.terminate()
  }
}

function argumentsOf(
  argv: readonly string[],
): { readonly file: string; readonly json: boolean; readonly help: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const [file] = positionals
    if (!values.help && positionals.length !== 1) {
      return `found ${positionals.length} files; one may stand there`
    }
    return { file: file ?? '', ...values }
  } catch (error) {
    return (error as Error).message
  }
}

function refuse(text: string): number {
  process.stderr.write(`${text}\nUsage: ${usage.split('\n')[0]}\n`)
  return 2
}
