import { turnCauseOf } from '#reading/cause/causeOf.ts'
import type { Scenario } from '#scenario/format.ts'
import { parseScenario } from '#scenario/parseScenario.ts'
import { InvalidScenario } from '#scenario/problems/invalidScenario.ts'
import type { WorldPorts } from '#simulation/ports.ts'
import type { Defect } from '#specimens/defects/defect.ts'
import { defects } from '#specimens/defects/defects.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import { played } from './played.ts'

/** A defect of the pattern as it is written, by its id in `docs/AS-WRITTEN.md`. */
export interface SharedDefect {
  readonly id: string
  readonly what: string
  readonly law: string
}

/** Every defect of the pattern as it is written that a scenario shows. */
export const shownDefects: readonly Defect[] = Object.values(defects).flat()

/** Those of them that it shows bare, and no specimen in its place. */
export const asWrittenDefects = shownDefects.filter(({ server }) => server === undefined)

/**
 * The defects of the pattern as it is written that a server has too: by the same steps it breaks the same
 * law in the same way, while it is about the same. Rejects when the server cannot be run.
 */
export async function sharedDefects(
  server: Scenario['server'],
  ports: WorldPorts,
): Promise<readonly SharedDefect[]> {
  const shared: SharedDefect[] = []
  for (const defect of shownDefects) {
    const { id, what, law } = defect
    const scene = sceneOf(defect)
    const theirs = waysOf((await played({ ...scene, server }, ports)).trace, law)
    if (theirs.size === 0) continue
    const own = waysOf((await played(scene, ports)).trace, law)
    if ([...theirs].some((way) => own.has(way))) shared.push({ id, what, law })
  }
  return shared
}

/** The steps of a defect, on the server that has it. */
export function sceneOf({ id, steps, settings = {}, server = 'as-written' }: Defect): Scenario {
  const parsed = parseScenario({ roomscope: 1, name: id, server, settings, steps })
  if (!parsed.ok) throw new InvalidScenario(parsed.problems)
  return parsed.scenario
}

/** In which ways a law was broken: what the server was about, and what of it was told. */
function waysOf(trace: readonly TraceEvent[], law: string): ReadonlySet<string> {
  const ways = trace.flatMap((event) => {
    if (event.kind !== 'violation' || event.law !== law) return []
    return `${turnCauseOf(trace, event)} ${event.code}`
  })
  return new Set(ways)
}
