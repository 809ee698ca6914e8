import type { ConnectionId } from '#kernel/ids.ts'
import type { Column, StageBooks } from '#reading/matrix/stageBooks.ts'
import type { StageConnection, StageEdge } from '#reading/stage/stageModel.ts'

/** A membership of which two servers keep something else; of the connection itself where the room is null. */
export interface DifferingCell {
  readonly connection: ConnectionId
  readonly room: string | null
}

/** Where two pictures of a crowd are not the same, in the order in which the connections came. */
export function differingCells(mine: StageBooks, other: StageBooks): DifferingCell[] {
  const differing: DifferingCell[] = []
  for (const [connection, column] of mine.columns) {
    differing.push(...differingIn(connection, column, other.columns.get(connection)))
  }
  for (const [connection, column] of other.columns) {
    if (!mine.columns.has(connection)) differing.push(...differingIn(connection, undefined, column))
  }
  return differing
}

/** Memberships first; a connection of which they are all the same may differ by itself. */
function differingIn(
  connection: ConnectionId,
  one: Column | undefined,
  other: Column | undefined,
): DifferingCell[] {
  const cells: DifferingCell[] = []
  for (const [room, edge] of one?.edges ?? []) {
    if (!isSame(edge, other?.edges.get(room))) cells.push({ connection, room })
  }
  for (const room of other?.edges.keys() ?? []) {
    if (!one?.edges.has(room)) cells.push({ connection, room })
  }
  if (cells.length > 0 || isAlike(one?.item, other?.item)) return cells
  return [{ connection, room: null }]
}

function isSame(one: StageEdge, other: StageEdge | undefined): boolean {
  return (
    other !== undefined &&
    one.roomLists === other.roomLists &&
    one.connectionLists === other.connectionLists &&
    one.ghost === other.ghost
  )
}

function isAlike(
  one: StageConnection | null | undefined,
  other: StageConnection | null | undefined,
): boolean {
  if (!one || !other) return !one && !other
  return (
    one.registered === other.registered &&
    one.connection.serverEnd.state === other.connection.serverEnd.state
  )
}
