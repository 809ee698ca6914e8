import { parseScenario, parseScenarioText } from '#scenario/parseScenario.ts'
import { firstFailure } from '#simulation/firstFailure.ts'
import { goTo } from '#store/commands/play.ts'
import { runScenario } from '#store/commands/runScenario.ts'
import { tell } from '#store/commands/tell.ts'
import { textOfHash } from './shareLink.ts'

/** Trace files hold more than a scenario; larger ones are not even read. */
const fileBytesMax = 64_000_000

/** Opens a scenario file, or the scenario in a trace file; what was there before can be brought back. */
export async function openFile(file: File): Promise<void> {
  if (file.size > fileBytesMax) {
    return tell(
      'error',
      `${file.name} has ${file.size} bytes; at most ${fileBytesMax} can be opened.`,
    )
  }
  await openText(await file.text(), file.name)
}

/** Opens the scenario that the page's address carries, if it carries one. */
export async function openHash(hash: string): Promise<void> {
  try {
    const text = await textOfHash(hash)
    if (text !== null) await openText(text, 'The link')
  } catch (error) {
    tell('error', `The link cannot be opened: ${messageOf(error)}.`)
  }
}

async function openText(text: string, name: string): Promise<void> {
  const parsed = parseAny(text)
  if (!parsed.ok) {
    const [first, ...more] = parsed.problems
    const rest = more.length === 0 ? '' : ` And ${more.length} more.`
    return tell('error', `${name} was not opened. ${first?.text}.${rest}`)
  }
  try {
    const { result, trace } = await runScenario(parsed.scenario)
    const seq = firstFailure(trace)
    if (seq !== null) goTo(seq)
    tell('info', `${name}: “${result.name}” ${result.verdict === 'pass' ? 'passes' : 'fails'}.`)
  } catch (error) {
    tell('error', `${name} was not opened. ${messageOf(error)}`)
  }
}

/** A trace file, as `--trace` writes it, holds the scenario that makes the trace again. */
function parseAny(text: string) {
  const value = traceFileScenario(text)
  return value === undefined ? parseScenarioText(text) : parseScenario(value)
}

function traceFileScenario(text: string): unknown {
  try {
    const value = JSON.parse(text)
    return Array.isArray(value?.trace) ? value.scenario : undefined
  } catch {
    return undefined
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
