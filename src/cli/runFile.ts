import { tellCodeLinesTo } from '#brought/lines/codeRun.ts'
import type { CliOptions } from '#cli/arguments/cliArguments.ts'
import { broughtIn, linePlace } from '#cli/files/codeFile.ts'
import { readBytes } from '#cli/files/readBytes.ts'
import { writeTrace } from '#cli/files/writeTrace.ts'
import { LineLog } from '#host/lines/lineLog.ts'
import { LocalHost, type LocalHostOptions } from '#host/localHost.ts'
import { utf8Text } from '#host/utf8Text.ts'
import { messageOf } from '#kernel/messageOf.ts'
import { visible } from '#kernel/visible.ts'
import { type Sometimes, sometimesIn } from '#laws/sometimes.ts'
import type { ToldResult } from '#reading/result/toldResult.ts'
import { serverName } from '#scenario/brought.ts'
import { emptyScenario } from '#scenario/editScenario.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenarioText, tooLong } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { ScenarioProblem } from '#scenario/problems/problem.ts'
import { say } from '#trace/say.ts'
import { problemText } from '#words/runs/problemWords.ts'
import { toldResult } from '#words/runs/toldResult.ts'
import type { CommandWords } from '#words/words.ts'
import { lookOn, noOnlooker, type Onlooker } from './onlooker.ts'
import { type LastLine, lastLines } from './report/lastLines.ts'

/** What came of a file: plain data, for it may come from another thread. */
export type FileOutcome =
  | {
      readonly file: string
      readonly result: ToldResult
      /** Of what must happen sometimes (V), what did. */
      readonly happened?: readonly Sometimes[]
      /** Where in the code that was brought laws were broken. */
      readonly lines?: readonly LastLine[]
      /** Why the trace that was asked for could not be written. */
      readonly unwritten?: string
    }
  | {
      readonly file: string
      readonly problems: readonly string[]
      /** It is the server that is wrong, with this file and any other. */
      readonly isOfServer?: true
    }

/** How files are run, how it is told, and who looks on. */
export interface How {
  readonly options: CliOptions
  readonly words: CommandWords
  readonly onlooker?: Onlooker
}

/** Runs one scenario file. Whatever is wrong with the file is an outcome; it never rejects for it. */
export async function runFile(file: string, how: How): Promise<FileOutcome> {
  const read = await textIn(file, how.words)
  return 'problems' in read ? { file, ...read } : runText(file, read.text, how)
}

/** Runs the text of a scenario file; `file` is what it is called. */
export function runText(file: string, text: string, how: How): Promise<FileOutcome> {
  const parsed = parseScenarioText(text)
  if (parsed.ok) return playScenario(file, withOptions(parsed.scenario, how.options), how)
  return Promise.resolve({ file, problems: texts(how.words, parsed.problems) })
}

async function textIn(
  file: string,
  words: CommandWords,
): Promise<{ readonly text: string } | { readonly problems: readonly string[] }> {
  let bytes: Uint8Array | null
  try {
    bytes = await readBytes(file)
  } catch (error) {
    return { problems: [words.cli.notRead({ why: messageOf(error) })] }
  }
  if (!bytes) return { problems: texts(words, [tooLong]) }
  const read = utf8Text(bytes)
  return read.ok ? { text: read.text } : { problems: texts(words, [read.problem]) }
}

function withOptions(scenario: Scenario, { server, code, seed }: CliOptions): Scenario {
  const own = code ? broughtIn(code) : server
  return { ...scenario, server: own ?? scenario.server, seed: seed ?? scenario.seed }
}

async function playScenario(
  file: string,
  scenario: Scenario,
  { options, words, onlooker = noOnlooker }: How,
): Promise<FileOutcome> {
  const log = new LineLog((line) =>
    linePlace({ files: {}, ...options.code, name: serverName(scenario.server) }, line),
  )
  tellCodeLinesTo(log)
  const host = new LocalHost(emptyScenario(), await portsFor(scenario, options))
  const endLooking = lookOn(onlooker, { file: visible(file), host, words })
  try {
    const { result: codes, trace } = await host.run(scenario)
    const result = toldResult(words, codes)
    const lines = lastLines(log, trace)
    const happened = [...sometimesIn(trace)]
    if (options.trace === undefined) return { file, result, happened, lines }
    const unwritten = await writeTrace(options.trace, scenario, trace).catch(messageOf)
    const outcome = { file, result, happened, lines }
    return unwritten === undefined ? outcome : { ...outcome, unwritten }
  } catch (error) {
    if (error instanceof InvalidScenario) {
      const problems = error.problems.map((one) => problemOf(words, one, options.code))
      const isOfServer = options.code && error.problems.every(({ code }) => code === 'badCode')
      return isOfServer ? { file, problems, isOfServer } : { file, problems }
    }
    throw error
  } finally {
    endLooking()
    tellCodeLinesTo(null)
  }
}

/** What understands code of one's own is loaded only where there is some: it is two fifths of all there is. */
async function portsFor({ server }: Scenario, { code }: CliOptions): Promise<LocalHostOptions> {
  if (typeof server === 'string') return {}
  const { bringingFile } = await import('#cli/files/bringingFile.ts')
  return { bring: bringingFile(code) }
}

/** A problem of somebody’s own code is told with its file, and any other with its place in the scenario. */
function problemOf(
  words: CommandWords,
  problem: ScenarioProblem,
  code: CliOptions['code'],
): string {
  if (!code || problem.code !== 'badCode') return problemText(words, problem)
  const { line, why } = problem.params
  const place = line === null ? code.name : linePlace(code, line)
  return words.cli.codeNotRun({ place, why: say(words.brought.cannotRun, why.code, why.params) })
}

function texts(words: CommandWords, problems: readonly ScenarioProblem[]): string[] {
  return problems.map((problem) => problemText(words, problem))
}
