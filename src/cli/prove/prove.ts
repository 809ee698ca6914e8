import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { readFlags } from '#cli/arguments/readFlags.ts'
import { askThread } from '#cli/askThread.ts'
import { loadCode } from '#cli/files/loadCode.ts'
import { sourceVoice, type Voice } from '#cli/report/voice.ts'
import type { FileOutcome, How } from '#cli/runFile.ts'
import { type Runner, startForCode, type Threads } from '#cli/runner.ts'
import type { FoundWay } from '#cli/search/searchCode.ts'
import { visibleJson, visibleLines } from '#kernel/visible.ts'
import { library } from '#scenario/library/library.ts'
import type { SharedDefect } from '#search/proof/sharedDefect.ts'
import type { CommandWords } from '#words/words.ts'
import { keepSmallest } from './keepSmallest.ts'
import type { Proof } from './lawProof.ts'
import { isClean, proofOf, type Searched, type Tried } from './proof.ts'
import { proofReport } from './proofReport.ts'
import { toMakeSmall } from './toMakeSmall.ts'

/** Random runs that are tried after the scenarios. */
const searchRuns = 500

/** The exit status of a file that cannot be read or run. */
const notRun = 2

/** Runs that did not end, after which the rest is not tried. */
const endedMax = 2

/** Tries somebody's server with all that there is. Resolves to the exit status. */
export async function proveCommand(
  argv: readonly string[],
  threads: Threads,
  voice: Voice = sourceVoice,
): Promise<number> {
  const { words, commands } = voice
  const asked = proveArguments(argv, words)
  if (typeof asked === 'string') return complainOfUse(asked, voice)
  if (asked.help) {
    process.stdout.write(words.usage.proveHelp({ command: commands.prove }))
    return 0
  }
  let options: CliOptions
  try {
    options = { json: asked.json, code: await loadCode(asked.file) }
  } catch (error) {
    const why = (error as Error).message
    return complainOfUse(words.cli.fileNotRead({ file: asked.file, why }), voice)
  }
  const tried = await tryAll({ options, words }, threads)
  if (typeof tried === 'string') {
    process.stderr.write(`${visibleLines(tried)}\n`)
    return notRun
  }
  const found = await searchedToo({ options, words }, threads, tried)
  let proof = proofOf(asked.file, tried, found, words)
  try {
    proof = await keptSmallest(proof, asked, { options, words }, threads)
  } catch (error) {
    process.stderr.write(`${visibleLines((error as Error).message)}\n`)
  }
  process.stdout.write(`${asked.json ? visibleJson(proof) : proofReport(proof, voice)}\n`)
  return isClean(proof) ? 0 : 1
}

/** One after the other in a thread; one that ends is followed by another. What no world can be made of is told. */
async function tryAll({ options, words }: How, threads: Threads): Promise<Tried[] | string> {
  const tried: Tried[] = []
  let ended = 0
  let worker = startForCode(threads)
  for (const entry of library) {
    if (ended === endedMax) break
    const file = entry.name
    const text = JSON.stringify(entry)
    const outcome: FileOutcome | Error = await askThread<FileOutcome>(
      worker,
      { file, text, options },
      words,
    ).catch((error: Error) => error)
    if (outcome instanceof Error) {
      ended++
      worker = startForCode(threads)
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
async function searchedToo(how: How, threads: Threads, tried: readonly Tried[]): Promise<Searched> {
  if (tried.some(({ outcome }) => 'problems' in outcome)) return { runs: 0, found: [] }
  const worker = startForCode(threads)
  try {
    return await searchedOn(worker, how, tried)
  } catch (error) {
    return { runs: 0, found: [], why: (error as Error).message }
  } finally {
    await worker.terminate()
  }
}

/** Random runs; then what scenarios broke is made small, and the defects of the pattern as written are tried. */
async function searchedOn(
  worker: Runner,
  { options, words }: How,
  tried: readonly Tried[],
): Promise<Searched> {
  const ask = <T>(asked: object) => askThread<T>(worker, { ...asked, options }, words)
  const found = [...(await ask<readonly FoundWay[]>({ runs: searchRuns }))]
  for (const breaking of toMakeSmall(tried, found)) {
    const way = await ask<FoundWay | null>(breaking)
    if (way) found.push(way)
  }
  const asWritten = await ask<readonly SharedDefect[]>({ defects: true })
  return { runs: searchRuns, found, asWritten }
}

/** Each broken law's smallest scenario as a file, and where in the code it breaks. */
async function keptSmallest(
  proof: Proof,
  asked: Asked,
  how: How,
  threads: Threads,
): Promise<Proof> {
  if (!proof.laws.some(({ smallest }) => smallest)) return proof
  const worker = startForCode(threads)
  const { options, words } = how
  try {
    let isEnded = false
    return await keepSmallest(proof, asked.out, async (file, text) => {
      if (isEnded) return null
      return askThread<FileOutcome>(worker, { file, text, options }, words).catch(() => {
        isEnded = true
        return null
      })
    })
  } finally {
    await worker.terminate()
  }
}

interface Asked {
  readonly file: string
  readonly json: boolean
  /** The folder for the smallest scenarios. */
  readonly out: string
  readonly help: boolean
}

/** Reads the command’s arguments; a text is what is wrong with them. */
export function proveArguments(argv: readonly string[], words: CommandWords): Asked | string {
  const read = readFlags(argv, { json: 'boolean', out: 'string', help: 'boolean' }, words)
  if (typeof read === 'string') return read
  const { values, named } = read
  const help = values.has('help')
  if (!help && named.length !== 1) return words.cli.oneFile({ count: named.length })
  const out = values.get('out') ?? 'reports/prove'
  return { file: named[0] ?? '', json: values.has('json'), out, help }
}

function complainOfUse(text: string, { words, commands }: Voice): number {
  const usage = words.usage.prove({ command: commands.prove })
  process.stderr.write(`${visibleLines(`${text}\n${words.cli.usage({ usage })}`)}\n`)
  return notRun
}
