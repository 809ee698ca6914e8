import type { StageConnection, StageModel } from './stageModel.ts'

/** How much of everything is in the picture. */
export interface StageCounts {
  /** Neither ghosts nor gone. */
  readonly connections: number
  readonly ghosts: number
  readonly gone: number
  readonly rooms: number
  readonly memberships: number
  readonly torn: number
}

/** Counts what is drawn. */
export function stageCounts({ connections, rooms, edges }: StageModel): StageCounts {
  return {
    ...connectionCounts(connections),
    rooms: rooms.length,
    memberships: edges.length,
    torn: edges.filter(({ problem }) => problem !== null).length,
  }
}

/** Counts connections: those that are there, ghosts, and those that are gone. */
export function connectionCounts(all: Iterable<StageConnection>) {
  let [connections, ghosts, gone] = [0, 0, 0]
  for (const { ghost, connection } of all) {
    if (ghost) ghosts++
    else if (isGone(connection)) gone++
    else connections++
  }
  return { connections, ghosts, gone }
}

/** Both ends are closed. */
function isGone({ clientEnd, serverEnd }: StageConnection['connection']): boolean {
  return clientEnd.state === 'closed' && serverEnd.state === 'closed'
}
