/** One WebSocket's name: the client's name and which of its connections it is, such as `alice#2`. */
export type ConnectionId = string & { readonly brand: 'ConnectionId' }

/** Makes the id of a client's n-th connection, counted from 1. */
export function connectionId(client: string, ordinal: number): ConnectionId {
  return `${client}#${ordinal}` as ConnectionId
}

/** The name of the client a connection belongs to; a person, who has no number, is named by it as well. */
export function clientOf(id: ConnectionId): string {
  const at = id.lastIndexOf('#')
  return at < 0 ? id : id.slice(0, at)
}

/** Which of its client's connections it is, counted from 1. */
export function ordinalOf(id: ConnectionId): number {
  return Number(id.slice(id.lastIndexOf('#') + 1))
}

/** One process of the server under test. */
export type NodeId = string & { readonly brand: 'NodeId' }

/** The server's one node. */
export const onlyNode = 'node1' as NodeId
