import { offerCode } from '#app/own/ownCode.ts'
import { utf8Text } from '#host/utf8Text.ts'
import { firstFailure } from '#reading/result/firstFailure.ts'
import { parseFile } from '#scenario/parseFile.ts'
import type { Problem } from '#scenario/parseScenario.ts'
import { scenarioLimits } from '#scenario/scenarioLimits.ts'
import { goTo } from '#store/commands/play.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { select } from '#store/commands/select.ts'
import { tell } from '#store/commands/tell.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { readHash } from './shareLink.ts'
import { partingOf } from './tracesPart.ts'

/** No character takes more bytes in a file; a larger file is not even read. */
const bytesPerCharMax = 3

/** Opens a scenario file or a trace file; what was there before can be brought back. */
export async function openFile(file: File): Promise<void> {
  const { traceFileCharsMax } = scenarioLimits
  if (file.size > traceFileCharsMax * bytesPerCharMax) {
    const most = `at most ${traceFileCharsMax} characters (traceFileCharsMax) can be opened`
    return tell('error', `${file.name} was not opened. It has ${file.size} bytes; ${most}.`)
  }
  try {
    const read = utf8Text(new Uint8Array(await file.arrayBuffer()))
    if (read.ok) await openText(read.text, file.name, null)
    else tell('error', `${file.name} was not opened. ${firstOf([read.problem])}`)
  } catch (error) {
    tell('error', `${file.name} was not opened. ${messageOf(error)}`)
  }
}

/** Opens the scenario that the page's address carries, at the playhead it names; whether that went well. */
export async function openHash(hash: string): Promise<boolean> {
  try {
    const carried = await readHash(hash)
    return carried !== null && (await openText(carried.text, 'The link', carried.playhead))
  } catch (error) {
    tell('error', `The link was not opened: ${messageOf(error)}.`)
    return false
  }
}

async function openText(text: string, name: string, playhead: number | null): Promise<boolean> {
  const parsed = parseFile(text)
  if (!parsed.ok) {
    tell('error', `${name} was not opened. ${firstOf(parsed.problems)}`)
    return false
  }
  const { scenario, trace: kept } = parsed
  // Code of somebody else's is read before it is run.
  if (typeof scenario.server === 'object') {
    offerCode(scenario, name, (trace) => show(trace, playhead))
    return true
  }
  const { result, trace } = await runScenario(scenario)
  show(trace, playhead)
  const verdict = `${name}: “${result.name}” ${result.verdict === 'pass' ? 'passes' : 'fails'}`
  const parting = kept && partingOf(kept, trace)
  if (parting) tell('error', `${verdict} here, in another run than the file’s. ${parting}`)
  else if (playhead !== null && playhead >= trace.length) {
    tell('error', `${verdict}. The link names event ${playhead}; the run here ends before it.`)
  } else tell('info', `${verdict}.`)
  return true
}

/** The moment that is asked for; else the first in which something is wrong; else the end. */
function show(trace: readonly TraceEvent[], playhead: number | null): void {
  if (playhead !== null) {
    if (playhead < trace.length - 1) goTo(playhead)
    return
  }
  const seq = firstFailure(trace)
  if (seq === null) return
  goTo(seq)
  select({ kind: 'event', seq })
}

function firstOf([first, ...more]: readonly Problem[]): string {
  return `${first?.text}.${more.length === 0 ? '' : ` And ${more.length} more.`}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
