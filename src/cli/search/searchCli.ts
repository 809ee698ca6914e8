import { writeFile } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import { makeFolder } from '#cli/files/makeFolder.ts'
import { outProblem } from '#cli/files/outputProblem.ts'
import { sourceVoice, type Voice } from '#cli/report/voice.ts'
import type { Threads } from '#cli/runner.ts'
import { visibleLines } from '#kernel/visible.ts'
import { scenarioToJson } from '#scenario/editScenario.ts'
import type { Search } from '#search/finding.ts'
import { search } from '#search/search.ts'
import { errorText } from '#words/runs/problemWords.ts'
import type { CommandWords } from '#words/words.ts'
import { ordersTold } from './ordersCli.ts'
import { type SearchCommand, searchArguments, searchHelp } from './searchArguments.ts'
import { findingJson, findingReport, namedScenario, triedJson, triedLine } from './searchReport.ts'
import { searchOnThreads } from './searchThreads.ts'

/** Exit statuses: nothing is broken, something is, the command could not be done. */
const status = { clean: 0, broken: 1, refused: 2 } as const

/** What is outside of the command: threads to search on, and somebody who may stop it. */
export interface Around {
  readonly threads?: Threads
  readonly stopped?: () => boolean
  readonly voice?: Voice
}

/** Searches for ways to break a server and prints them; resolves to the exit status. */
export async function searchCommand(argv: readonly string[], around: Around = {}): Promise<number> {
  const { voice = sourceVoice } = around
  const { words, commands } = voice
  const asked = searchArguments(argv, words)
  if (asked.ask === 'nothing') {
    const usage = words.usage.search({ command: commands.search })
    return refuseSearch(`${asked.problem}\n${words.cli.usage({ usage })}`)
  }
  if (asked.ask === 'help') {
    process.stdout.write(searchHelp(voice))
    return status.clean
  }
  const { orders } = asked.command
  try {
    const problem = orders && (await outProblem(orders.file, asked.command.out, words))
    if (problem) return refuseSearch(problem)
    if (orders) return await ordersTold(orders, asked.command, voice)
    const done = await searched(asked.command, words, around)
    return await tellFindings(asked.command, done, voice)
  } catch (error) {
    return refuseSearch(words.search.broke({ why: errorText(words, error) }))
  }
}

async function searched(
  command: SearchCommand,
  words: CommandWords,
  { threads, stopped }: Around,
): Promise<Search> {
  const { searcher, end } = searchOnThreads(command.runsMax, threads)
  const show = process.stderr.isTTY && !command.json ? progressIn(words) : () => undefined
  try {
    return await search(command, searcher, { progress: show, ...(stopped ? { stopped } : {}) })
  } finally {
    await end()
  }
}

/** One line that is written over, for who looks on. */
function progressIn({ search: words }: CommandWords): (found: Search) => void {
  return ({ runs, runsMax, steps, ended }) => {
    const line = words.triedOf({ runs, of: runsMax, steps })
    process.stderr.write(ended ? '\r\u001b[K' : `\r\u001b[K${line}`)
  }
}

async function tellFindings(command: SearchCommand, done: Search, voice: Voice): Promise<number> {
  const { words } = voice
  for (const [at, finding] of done.findings.entries()) {
    const file = numbered(command.out, at + 1)
    await makeFolder(dirname(file))
    await writeFile(file, scenarioToJson(namedScenario(command, finding, words)))
    if (command.json) printLine(findingJson(command, finding, { file, words }))
    else printLine(`${findingReport(finding, file, voice)}\n`)
  }
  printLine(command.json ? triedJson(command, done) : triedLine(command, done, words))
  return done.findings.length === 0 ? status.clean : status.broken
}

/** `found.json`, and then `found-2.json`. */
function numbered(path: string, ordinal: number): string {
  if (ordinal === 1) return path
  const { dir, name, ext } = parse(path)
  return join(dir, `${name}-${ordinal}${ext}`)
}

function refuseSearch(text: string): number {
  process.stderr.write(`${visibleLines(text)}\n`)
  return status.refused
}

function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}
