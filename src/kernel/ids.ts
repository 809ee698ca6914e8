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

/** One process of the server under test. */
export type NodeId = string & { readonly brand: 'NodeId' }

/** The server's one node. */
export const onlyNode = 'node1' as NodeId
