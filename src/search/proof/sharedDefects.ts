import { turnCauseOf } from '#reading/cause/causeOf.ts'
import type { Scenario } from '#scenario/format.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { played } from './played.ts'
import type { DefectScene, SharedDefect } from './sharedDefect.ts'

/**
 * The defects of the pattern as it is written that a server has too: by the same steps it breaks the same
 * law in the same way, while it is about the same. Rejects when the server cannot be run.
 */
export async function sharedDefects(
  server: Scenario['server'],
  defects: readonly DefectScene[],
  ports: WorldPorts,
): Promise<readonly SharedDefect[]> {
  const shared: SharedDefect[] = []
  for (const { id, what, law, scene } of defects) {
    const theirs = waysBroken((await played({ ...scene, server }, ports)).trace, law)
    if (theirs.size === 0) continue
    const own = waysBroken((await played(scene, ports)).trace, law)
    if ([...theirs].some((way) => own.has(way))) shared.push({ id, what, law })
  }
  return shared
}

/** In which ways a law was broken: what the server was about, and what of it was told. */
function waysBroken(trace: readonly TraceEvent[], law: string): ReadonlySet<string> {
  const ways = trace.flatMap((event) => {
    if (event.kind !== 'violation' || event.law !== law) return []
    return `${turnCauseOf(trace, event)} ${event.code}`
  })
  return new Set(ways)
}
