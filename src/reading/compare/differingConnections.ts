import type { ConnectionId } from '#kernel/ids.ts'
import { connectionKey, roomKey } from '#reading/stage/lit.ts'
import type { StageConnection, StageEdge, StageModel } from '#reading/stage/stageModel.ts'

/** Where two servers do not keep the same. */
export interface Differing {
  /** The connections that only one of them has, or of which they keep something else. */
  readonly connections: readonly ConnectionId[]
  /** The keys of these, and of the rooms that either has them in. */
  readonly keys: readonly string[]
}

/** Compares two pictures, connection by connection. */
export function differingConnections(one: StageModel, other: StageModel): Differing {
  const [a, b] = [signatures(one), signatures(other)]
  const ids = new Set([...a.keys(), ...b.keys()])
  const connections = [...ids].filter((id) => a.get(id) !== b.get(id))
  const differs = new Set(connections)
  const rooms = [...one.edges, ...other.edges]
    .filter(({ connection }) => differs.has(connection))
    .map(({ room }) => room)
  const keys = [...connections.map(connectionKey), ...new Set(rooms.map(roomKey))]
  return { connections, keys }
}

/** What a server keeps of each connection, and whether its socket is there, as text. */
function signatures({ connections, edges }: StageModel) {
  const edgesOf = new Map<string, StageEdge[]>()
  for (const edge of edges) {
    const own = edgesOf.get(edge.connection)
    if (own) own.push(edge)
    else edgesOf.set(edge.connection, [edge])
  }
  const signature = ({ id, registered, connection }: StageConnection) => {
    const kept = (edgesOf.get(id) ?? []).map(({ room, roomLists, connectionLists }) =>
      JSON.stringify([room, roomLists, connectionLists]),
    )
    return [registered, connection.serverEnd.state, ...kept.sort()].join()
  }
  return new Map(connections.map((item) => [item.id, signature(item)]))
}
