import { orderColumns } from '#reading/stage/columns.ts'
import { type StageModel, stageModel } from '#reading/stage/stageModel.ts'
import { Timeline } from '#reading/timeline.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { type Geometry, layOut } from '#views/stage/graph/geometry.ts'
import type { FilmMoment } from './filmMoments.ts'

/** All that is ever seen in a film, so that each thing has one place in it. */
export interface FilmStage {
  /** The run that it is of. */
  readonly trace: readonly TraceEvent[]
  readonly connections: number
  readonly worldAt: (moment: FilmMoment) => World
  /** Where everything stands at a moment: the lines differ, the rows do not. */
  readonly layOut: (model: StageModel) => Geometry
}

interface Seen {
  readonly connections: Map<string, StageModel['connections'][number]>
  readonly rooms: Map<string, StageModel['rooms'][number]>
  readonly edges: Map<string, StageModel['edges'][number]>
}

/** Reads the run once, and gives each connection and each room that it shows a row. */
export function filmStage(
  trace: readonly TraceEvent[],
  moments: readonly FilmMoment[],
  width: number,
  heightMinOf: (model: StageModel) => number,
): FilmStage {
  const timeline = new Timeline()
  const worldAt = ({ seq }: FilmMoment) => timeline.worldAt(trace, seq)
  const seen: Seen = { connections: new Map(), rooms: new Map(), edges: new Map() }
  for (const moment of moments) see(seen, stageModel(worldAt(moment)))
  const whole: StageModel = {
    connections: [...seen.connections.values()],
    rooms: [...seen.rooms.values()],
    edges: [...seen.edges.values()],
  }
  const order = orderColumns(whole, { connections: [], rooms: [] })
  const heightMin = heightMinOf(whole)
  return {
    trace,
    connections: whole.connections.length,
    worldAt,
    layOut: (model) => layOut(model, order, width, heightMin),
  }
}

function see(seen: Seen, { connections, rooms, edges }: StageModel): void {
  for (const connection of connections) seen.connections.set(connection.id, connection)
  for (const room of rooms) seen.rooms.set(room.id, room)
  for (const edge of edges) seen.edges.set(`${edge.connection} ${edge.room}`, edge)
}
