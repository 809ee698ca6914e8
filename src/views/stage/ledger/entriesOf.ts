import { ghostsByRoom } from '#reading/stage/stageCounts.ts'
import type { StageEdge, StageModel } from '#reading/stage/stageModel.ts'

/** What the rows of both books need of the whole, looked through once for all of them. */
export interface Entries {
  readonly ofConnection: ReadonlyMap<string, readonly StageEdge[]>
  readonly ofRoom: ReadonlyMap<string, readonly StageEdge[]>
  /** By room: how many of the members that it lists are ghosts. */
  readonly ghosts: ReadonlyMap<string, number>
  readonly labelOf: ReadonlyMap<string, string>
}

export function entriesOf(model: StageModel): Entries {
  return {
    ofConnection: groupedBy(model.edges, ({ connection }) => connection),
    ofRoom: groupedBy(model.edges, ({ room }) => room),
    ghosts: ghostsByRoom(model),
    labelOf: new Map(model.connections.map(({ id, label }) => [id, label])),
  }
}

function groupedBy(edges: readonly StageEdge[], keyOf: (edge: StageEdge) => string) {
  const groups = new Map<string, StageEdge[]>()
  for (const edge of edges) {
    const key = keyOf(edge)
    const group = groups.get(key)
    if (group) group.push(edge)
    else groups.set(key, [edge])
  }
  return groups
}
