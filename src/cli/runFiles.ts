import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { askThread } from './askThread.ts'
import { noOnlooker } from './onlooker.ts'
import { type FileOutcome, type How, runFile } from './runFile.ts'
import { type Runner, startForCode, type Threads } from './runner.ts'

/** A thread takes as long to start as some hundred small files take: it is not started for fewer than this. */
const filesPerThreadMin = 4

/** How often it is looked whether somebody wants no more of it. */
const lookMs = 200

/** What a thread is asked, and what it answers with {@link FileOutcome}. */
export interface FileAsk {
  readonly file: string
  /** Its text, where there is no such file to be read. */
  readonly text?: string
  readonly options: CliOptions
}

/**
 * Runs many files, on all cores when there are threads for it, and hands each outcome to `tell` in
 * the order of the files, as soon as those before it are there; none that is not done when somebody
 * ends it. This thread is one of them: it is at
 * work while the others are still starting, and small files are done by then.
 */
export async function runFiles(
  files: readonly string[],
  how: How,
  tell: (outcome: FileOutcome) => void,
  threads?: Threads,
): Promise<void> {
  const inOrder = orderly(tell)
  const rest = files.entries()
  const count = Math.min(threads?.most ?? 1, Math.ceil(files.length / filesPerThreadMin))
  // Code of one's own may never come to an end, and only another thread can be ended.
  if (threads && how.options.code) {
    const own = Array.from({ length: count }, () =>
      runInThread(rest, how, inOrder, () => startForCode(threads)),
    )
    return void (await Promise.all(own))
  }
  if (!threads || count < 2) return runHere(rest, how, inOrder)
  const others = Array.from({ length: count - 1 }, () =>
    runInThread(rest, how, inOrder, threads.start),
  )
  await Promise.all([...others, runHere(rest, how, inOrder)])
}

type Rest = IterableIterator<[number, string]>
type Take = (index: number, outcome: FileOutcome) => void

async function runHere(rest: Rest, how: How, take: Take): Promise<void> {
  for (const [index, file] of rest) {
    take(index, await runFile(file, how))
    if (how.onlooker?.stopped()) return
  }
}

/** One thread takes file after file. If one breaks it, another takes the files after that. */
async function runInThread(
  rest: Rest,
  { options, words, onlooker = noOnlooker }: How,
  take: Take,
  start: Threads['start'],
): Promise<void> {
  let worker: Runner | null = null
  const looking = setInterval(() => onlooker.stopped() && void worker?.terminate(), lookMs)
  for (const [index, file] of rest) {
    if (onlooker.stopped()) break
    worker ??= start()
    try {
      take(index, await askThread<FileOutcome>(worker, { file, options }, words))
    } catch (error) {
      if (onlooker.stopped()) break
      take(index, {
        file,
        problems: [words.cli.brokeThread({ why: (error as Error).message })],
      })
      worker = null
    }
  }
  clearInterval(looking)
  await worker?.terminate()
}

/** Holds back what comes early. */
function orderly(tell: (outcome: FileOutcome) => void): Take {
  const early = new Map<number, FileOutcome>()
  let next = 0
  return (index, outcome) => {
    early.set(index, outcome)
    for (let due = early.get(next); due; due = early.get(next)) {
      early.delete(next)
      next++
      tell(due)
    }
  }
}
