import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type CliOptions, cliArguments, runHelp } from '#cli/arguments/cliArguments.ts'
import { isPath } from '#cli/arguments/isPath.ts'
import { loadCode } from '#cli/files/loadCode.ts'
import { makeFolder } from '#cli/files/makeFolder.ts'
import { outputProblem } from '#cli/files/outputProblem.ts'
import { lookingMs, scenarioFiles } from '#cli/files/scenarioFiles.ts'
import { junit } from '#cli/report/junit.ts'
import {
  failureReport,
  happenings,
  headline,
  jsonLine,
  notJudged,
  tally,
  type Verdict,
  verdictOf,
} from '#cli/report/report.ts'
import { TurnedAwayCount, turnedAway, turnedAwayBriefly } from '#cli/report/turnedAway.ts'
import { visibleOutcome } from '#cli/report/visible.ts'
import { sourceVoice, type Voice } from '#cli/report/voice.ts'
import { visibleLines } from '#kernel/visible.ts'
import type { CommandWords } from '#words/words.ts'
import { atTerminal, type Onlooker, type Terminal } from './onlooker.ts'
import type { FileOutcome } from './runFile.ts'
import { runFiles } from './runFiles.ts'
import type { Threads } from './runner.ts'

/** Exit statuses: all pass, one fails, one is invalid or cannot be read. */
const status = { pass: 0, fail: 1, invalid: 2 } as const satisfies Record<Verdict, number>

/**
 * The headless runner: runs scenario files and prints what came of each, in their order. Resolves to
 * the exit status. Many files are run on all cores when there are threads for it. When it is
 * `stopped`, what is not done is told of, and counts as failed; a terminal is shown how far it is.
 */
export async function runCommand(
  argv: readonly string[],
  threads?: Threads,
  voice: Voice = sourceVoice,
  stopped: () => boolean = () => false,
  terminal: Terminal = process.stderr,
): Promise<number> {
  const { words, commands } = voice
  const asked = cliArguments(argv, words)
  if (asked.ask === 'nothing') {
    const usage = words.usage.run({ command: commands.run })
    return tellWrong(`${asked.problem}\n${words.cli.usage({ usage })}`)
  }
  if (asked.ask === 'help') {
    process.stdout.write(runHelp(voice))
    return status.pass
  }
  const found = await scenarioFiles(asked.named)
  if (found === null) return tellWrong(words.cli.lookedTooLong({ seconds: lookingMs / 1000 }))
  const files = found.flatMap((one) => one.files)
  const without = found.filter((one) => one.files.length === 0).map(({ named }) => named)
  if (without.length > 0) return tellWrong(words.cli.noJson({ named: without.join(', ') }))
  if (files.includes('-')) return tellWrong(words.cli.noStandardInput)
  if (asked.options.trace !== undefined && files.length > 1) {
    return tellWrong(words.cli.oneTrace({ count: files.length }))
  }
  const options = await withCode(asked.options, words)
  if (typeof options === 'string') return tellWrong(options)
  const problem = await outputProblem(files, asked.options, words)
  if (problem !== null) return tellWrong(problem)
  return runAll(files, options, { voice, threads, onlooker: atTerminal(stopped, terminal) })
}

/** What is outside of the command. */
interface Around {
  readonly voice: Voice
  readonly threads: Threads | undefined
  readonly onlooker: Onlooker
}

async function runAll(
  files: readonly string[],
  options: CliOptions,
  { voice, threads, onlooker }: Around,
): Promise<number> {
  const { words } = voice
  const verdicts: Verdict[] = []
  const kept: FileOutcome[] = []
  const away = new TurnedAwayCount()
  let worst: number = status.pass
  const tell = (outcome: FileOutcome) => {
    const verdict = verdictOf(outcome)
    const shown = visibleOutcome(outcome)
    verdicts.push(verdict)
    away.add(outcome)
    worst = Math.max(worst, status[verdict])
    // What passed and goes into no report is not kept: there may be very many.
    if (verdict !== 'pass' || options.junit !== undefined) kept.push(outcome)
    if (options.json) process.stdout.write(`${jsonLine(outcome)}\n`)
    else printAll(files.length > 1 ? inList(shown, words) : alone(shown, words))
    if ('result' in outcome && outcome.unwritten !== undefined) {
      worst = tellWrong(words.cli.notWritten({ flag: '--trace', why: outcome.unwritten }))
    }
  }
  await runFiles(files, { options, words, onlooker }, tell, threads)
  if (verdicts.length < files.length) {
    process.stderr.write(`${words.cli.cutShort({ ran: verdicts.length, of: files.length })}\n`)
    worst = Math.max(worst, status.fail)
  }
  if (!options.json) {
    if (verdicts.length > 1) printAll(away.told(words))
    printSummary(verdicts, kept, options, voice)
  }
  if (options.junit === undefined) return worst
  return (await writeJunit(options.junit, kept, words)) ? worst : status.invalid
}

/** What is told at once of a file among many; what was wrong with it comes last. */
function inList(outcome: FileOutcome, words: CommandWords): string[] {
  const more = verdictOf(outcome) === 'pass' ? turnedAwayBriefly(outcome, words) : []
  return [headline(outcome, words), ...more]
}

/** What is told of one file that passed. */
function alone(outcome: FileOutcome, words: CommandWords): string[] {
  if (verdictOf(outcome) !== 'pass') return []
  return [
    headline(outcome, words),
    ...turnedAway(outcome, words),
    ...happenings(outcome, words),
    ...notJudged(outcome, words),
  ]
}

/** What did not pass comes last, where one looks first. */
function printSummary(
  verdicts: readonly Verdict[],
  kept: readonly FileOutcome[],
  options: CliOptions,
  voice: Voice,
): void {
  const { words } = voice
  const notPassed = kept.filter((outcome) => verdictOf(outcome) !== 'pass').map(visibleOutcome)
  const bad = eachProblemOnce(notPassed)
  const reports = bad.map((outcome) => failureReport(outcome, flagsOf(options), voice))
  if (verdicts.length === 1)
    printAll([
      ...reports,
      ...bad.flatMap((outcome) => happenings(outcome, words)),
      ...bad.flatMap((outcome) => notJudged(outcome, words)),
    ])
  else
    print(
      [...(reports.length === 0 ? [] : ['', ...reports, '']), tally(verdicts, words)].join('\n'),
    )
}

/** What is wrong with the server is wrong with every file alike, and is said once. */
function eachProblemOnce(outcomes: readonly FileOutcome[]): FileOutcome[] {
  const told = new Set<string>()
  return outcomes.filter((outcome) => {
    if ('result' in outcome || !outcome.isOfServer) return true
    const text = outcome.problems.join('\n')
    const isNew = !told.has(text)
    told.add(text)
    return isNew
  })
}

/** Reads the file of one's own server, if one was named; or says why it cannot be read. */
async function withCode(
  options: CliOptions,
  { cli: words }: CommandWords,
): Promise<CliOptions | string> {
  const { server } = options
  if (server === undefined || !isPath(server)) return options
  try {
    return { ...options, code: await loadCode(server) }
  } catch (error) {
    return words.serverNotRead({ file: server, why: (error as Error).message })
  }
}

/** The flags that make the same run again. */
function flagsOf({ server, seed }: CliOptions): string {
  const other = server === undefined ? '' : ` --server ${server}`
  return seed === undefined ? other : `${other} --seed ${seed}`
}

async function writeJunit(
  path: string,
  outcomes: readonly FileOutcome[],
  words: CommandWords,
): Promise<boolean> {
  try {
    await makeFolder(dirname(path))
    await writeFile(path, junit(outcomes, words))
    return true
  } catch (error) {
    tellWrong(words.cli.notWritten({ flag: '--junit', why: (error as Error).message }))
    return false
  }
}

function tellWrong(text: string): number {
  process.stderr.write(`${visibleLines(text)}\n`)
  return status.invalid
}

function printAll(texts: readonly string[]): void {
  for (const text of texts) print(text)
}

function print(text: string): void {
  process.stdout.write(`${visibleLines(text)}\n`)
}
