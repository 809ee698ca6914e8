import type { StageConnection, StageEdge, StageModel } from './stageModel.ts'

/** How much of everything is in the picture. */
export interface StageCounts {
  /** Neither ghosts nor gone. */
  readonly connections: number
  readonly ghosts: number
  readonly gone: number
  /** So many the server has in its set, the living and the gone. */
  readonly registered: number
  readonly rooms: number
  readonly memberships: number
  readonly torn: number
}

/** Counts what is drawn. */
export function stageCounts({ connections, rooms, edges }: StageModel): StageCounts {
  const counts = { connections: 0, ghosts: 0, gone: 0, registered: 0 }
  for (const item of connections) {
    counts[countedAs(item)]++
    counts.registered += Number(isRegistered(item))
  }
  return {
    ...counts,
    rooms: rooms.length,
    memberships: edges.length,
    torn: edges.filter(isTorn).length,
  }
}

/** What a connection is counted as: gone, when both its ends are closed and no map lists it. */
export function countedAs({
  ghost,
  says,
  connection: { clientEnd, serverEnd },
}: StageConnection): 'connections' | 'ghosts' | 'gone' {
  if (ghost) return 'ghosts'
  if (says.code === 'away') return 'connections'
  return clientEnd.state === 'closed' && serverEnd.state === 'closed' ? 'gone' : 'connections'
}

/** By room: how many of the members that it lists are ghosts. */
export function ghostsByRoom({ connections, edges }: StageModel): ReadonlyMap<string, number> {
  const ghosts = new Set(connections.filter(({ ghost }) => ghost).map(({ id }) => id))
  const found = new Map<string, number>()
  for (const { room, connection, roomLists } of edges) {
    if (roomLists && ghosts.has(connection)) found.set(room, (found.get(room) ?? 0) + 1)
  }
  return found
}

/** Whether the server has it, rightly or not. */
export function isRegistered({ registered }: StageConnection): boolean {
  return registered === 'yes' || registered === 'wrongly'
}

/** Whether one of the two maps has it and the other has not. */
export function isTorn({ problem }: StageEdge): boolean {
  return problem !== null
}
