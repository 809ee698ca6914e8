/** One WebSocket's name: the client's name and which of its connections it is, such as `alice#2`. */
export type ConnectionId = string & { readonly brand: 'ConnectionId' }

/** Makes the id of a client's n-th connection, counted from 1. */
export function connectionId(client: string, ordinal: number): ConnectionId {
  return `${client}#${ordinal}` as ConnectionId
}

/** The name of the client a connection belongs to. */
export function clientOf(id: ConnectionId): string {
  return id.slice(0, id.lastIndexOf('#'))
}

/** Which of its client's connections it is, counted from 1. */
export function ordinalOf(id: ConnectionId): number {
  return Number(id.slice(id.lastIndexOf('#') + 1))
}

/** One process of the server under test. */
export type NodeId = string & { readonly brand: 'NodeId' }

/** The server's one node. */
export const onlyNode = 'node1' as NodeId
