import type { Selection } from '#reading/selection.ts'
import type { StageModel } from './stageModel.ts'

/** The part of the picture around what is chosen, with at most `connectionsMax` connections. */
export function neighbourhood(
  model: StageModel,
  selection: Selection | null,
  connectionsMax: number,
): StageModel {
  const wanted = new Set(chosen(model, selection).slice(0, connectionsMax))
  const connections = model.connections.filter(({ id }) => wanted.has(id))
  const edges = model.edges.filter(({ connection }) => wanted.has(connection))
  const rooms = new Set(edges.map(({ room }) => room))
  return { connections, edges, rooms: model.rooms.filter(({ id }) => rooms.has(id)) }
}

function chosen(model: StageModel, selection: Selection | null): string[] {
  if (selection?.kind === 'room') return membersOf(model, [selection.room])
  if (selection?.kind === 'connection' || selection?.kind === 'membership') {
    const own = model.edges.filter(({ connection }) => connection === selection.connection)
    return [
      selection.connection,
      ...membersOf(
        model,
        own.map(({ room }) => room),
      ),
    ]
  }
  return model.connections.map(({ id }) => id)
}

function membersOf({ edges }: StageModel, rooms: readonly string[]): string[] {
  return edges.filter(({ room }) => rooms.includes(room)).map(({ connection }) => connection)
}
