import { isHalfOpen } from '#trace/faultFacts.ts'
import { connectionKey, membershipKey, roomKey } from './lit.ts'
import type { StageConnection, StageModel } from './stageModel.ts'

/**
 * The part of the picture around what is chosen, by its keys, with at most `connectionsMax`
 * connections: the chosen, whoever shares its rooms, and as long as there is place, those that matter
 * most: what is wrong, then what is cut off, then the newest.
 */
export function neighbourhood(
  model: StageModel,
  chosen: readonly string[],
  connectionsMax: number,
): StageModel {
  const ranked = byWeight(model)
  const { connections: first, rooms } = aroundChosen(model, chosen)
  const members = new Set(
    model.edges.filter(({ room }) => rooms.has(room)).map(({ connection }) => connection),
  )
  const around = rooms.size > 0 ? ranked.filter(({ id }) => members.has(id)) : ranked
  const wanted = new Set([...ranked.filter(({ id }) => first.has(id)), ...around])
  const drawn = new Set([...wanted].slice(0, connectionsMax).map(({ id }) => id))
  const edges = model.edges.filter(({ connection }) => drawn.has(connection))
  const drawnRooms = new Set([...edges.map(({ room }) => room), ...rooms])
  return {
    connections: model.connections.filter(({ id }) => drawn.has(id)),
    edges,
    rooms: model.rooms.filter(({ id }) => drawnRooms.has(id)),
  }
}

/** The connections that are chosen, and the rooms that are or that they are in. */
function aroundChosen({ connections, edges }: StageModel, chosen: readonly string[]) {
  const keys = new Set(chosen)
  const own = new Set([
    ...connections.filter(({ id }) => keys.has(connectionKey(id))).map(({ id }) => id),
    ...edges.filter((edge) => keys.has(membershipKey(edge))).map(({ connection }) => connection),
  ])
  const near = new Set([
    ...chosen
      .filter((key) => key.startsWith(roomKey('')))
      .map((key) => key.slice(roomKey('').length)),
    ...edges.filter(({ connection }) => own.has(connection)).map(({ room }) => room),
  ])
  return { connections: own, rooms: near }
}

/** Those that matter most first; among equals the newest. */
function byWeight({ connections, edges }: StageModel): readonly StageConnection[] {
  const torn = new Set(
    edges
      .filter(({ problem, ghost }) => problem !== null || ghost)
      .map(({ connection }) => connection),
  )
  const weight = (item: StageConnection) => {
    const { faults, clientEnd, serverEnd } = item.connection
    if (item.look !== null || item.problem > 0 || item.hearing || torn.has(item.id)) return 0
    if (faults.includes('dead') || faults.some(isHalfOpen)) return 1
    return clientEnd.state === 'closed' && serverEnd.state === 'closed' ? 3 : 2
  }
  const weights = new Map(connections.map((item) => [item, weight(item)]))
  return connections
    .toReversed()
    .sort((one, other) => (weights.get(one) ?? 0) - (weights.get(other) ?? 0))
}
