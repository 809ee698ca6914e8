import { orderColumns } from '#reading/stage/columns.ts'
import { type StageModel, stageModel } from '#reading/stage/stageModel.ts'
import { ownScenario } from '#scenario/editScenario.ts'
import type { Scenario, Step } from '#scenario/format.ts'
import type { CatalogEntry } from '#specimens/catalog.ts'
import { runApart } from '#store/commands/openWorld.ts'
import type { Lab } from '#store/lab.ts'
import { ofLab } from '#store/ofLab.ts'
import { fold } from '#trace/fold.ts'
import type { EventOf, TraceEvent } from '#trace/traceEvent.ts'
import { type Geometry, layOut } from '#views/stage/graph/geometry.ts'

/** The moment at which a flaw shows: what was done last, the world as it is then, and the broken law. */
export interface Still {
  readonly step: Step | undefined
  readonly model: StageModel
  readonly geometry: Geometry
  readonly violation: EventOf<'violation'>
}

const [widthPx, heightMinPx] = [312, 96]

/** Those that were taken, by the server's id. */
const takenBy = ofLab(() => new Map<string, Still>())
/** Cards that are in view and have no picture yet, the first one first. */
const waitingIn = ofLab(() => new Map<string, () => Promise<void>>())

/** The picture of a flaw, if it was taken before. */
export function takenStill(lab: Lab, { id }: CatalogEntry): Still | null {
  return takenBy(lab).get(id) ?? null
}

/**
 * Plays what shows a flaw, one after the other, in a world that is thrown away, and hands over the
 * picture of its moment. Returns how to want it no more.
 */
export function wantStill(
  lab: Lab,
  specimen: CatalogEntry,
  take: (still: Still) => void,
): () => void {
  const waiting = waitingIn(lab)
  const { id } = specimen
  const isIdle = waiting.size === 0
  waiting.set(id, async () => {
    const scenario = scenarioOf(specimen)
    const { trace } = await runApart(lab, scenario)
    const still = stillIn(scenario, trace, specimen)
    if (!still) return
    takenBy(lab).set(id, still)
    // Who scrolled on meanwhile finds it when they come back.
    if (waiting.has(id)) take(still)
  })
  if (isIdle) void takeAll(waiting)
  return () => waiting.delete(id)
}

async function takeAll(waiting: Map<string, () => Promise<void>>): Promise<void> {
  for (let next = first(waiting); next; next = first(waiting)) {
    const [id, taking] = next
    // A card without a picture says all that it has to say.
    await taking().catch(() => undefined)
    waiting.delete(id)
  }
}

function first<K, V>(map: ReadonlyMap<K, V>): readonly [K, V] | undefined {
  const [entry] = map
  return entry
}

function scenarioOf({ id, flaw, story, steps, settings }: CatalogEntry) {
  return ownScenario({ name: flaw, description: story, server: id, steps, settings })
}

/** The world at the event that breaks the flaw's own law. */
function stillIn(
  { steps }: Scenario,
  trace: readonly TraceEvent[],
  { law }: CatalogEntry,
): Still | null {
  const violation = trace.find(
    (event): event is EventOf<'violation'> => event.kind === 'violation' && event.law === law,
  )
  if (!violation) return null
  const world = fold(trace, violation.seq)
  const model = stageModel(world)
  const order = orderColumns(model, { connections: [], rooms: [] })
  const geometry = layOut(model, order, widthPx, heightMinPx)
  return { step: steps[world.step], model, geometry, violation }
}
