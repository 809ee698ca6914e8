import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Scenario } from '#scenario/format.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { traceVersion } from '#trace/traceVersion.ts'
import { makeFolder } from './makeFolder.ts'

/** Writes a run as a file that the page opens: the scenario, and every event. Rejects when it cannot. */
export async function writeTrace(
  path: string,
  scenario: Scenario,
  trace: readonly TraceEvent[],
): Promise<void> {
  await makeFolder(dirname(path))
  const out = createWriteStream(path)
  const done = finished(out)
  // A failure is told by `done`; until it is awaited it must not count as one that nobody handles.
  done.catch(() => undefined)
  for (const part of parts(scenario, trace)) {
    if (!out.write(part)) await Promise.race([once(out, 'drain'), done])
  }
  out.end()
  await done
}

/** The parts of the file. As one text, a long trace would be longer than a text can be. */
function* parts(scenario: Scenario, trace: readonly TraceEvent[]): Generator<string> {
  yield `{"roomscope":1,"scenario":${JSON.stringify(scenario)},"traceVersion":${traceVersion},"trace":[`
  for (const event of trace) yield `${event.seq === 0 ? '' : ','}${JSON.stringify(event)}`
  yield ']}\n'
}
