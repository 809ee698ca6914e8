import { parseArgs } from 'node:util'
import { library } from '#scenario/library/library.ts'
import { askThread } from './askThread.ts'
import type { CliOptions } from './cliArguments.ts'
import { isClean, proofOf, type Tried } from './proof.ts'
import { proofReport } from './proofReport.ts'
import type { FileOutcome } from './runFile.ts'
import type { Threads } from './runFiles.ts'

const usage = `npm run --silent prove -- FILE [--json]

Tries a room manager of your own with every scenario that comes with Roomscope, and tells law by law
what it keeps. FILE is a module of TypeScript or JavaScript: docs/BRING-YOUR-OWN.md.

--json   the same as one JSON object

Exit status: 0 all laws kept, 1 one is broken or a run does not end, 2 the file cannot be read or run.
`

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
  const proof = proofOf(asked.file, tried)
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
    const outcome: FileOutcome | Error = await askThread(worker, { file, text, options }).catch(
      (error: Error) => error,
    )
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
