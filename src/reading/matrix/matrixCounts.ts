import { connectionCounts, type StageCounts } from '#reading/stage/stageCounts.ts'
import type { StageConnection } from '#reading/stage/stageModel.ts'
import type { Matrix } from './matrix.ts'

/** Counts what is in the matrix, as `stageCounts` does of a whole picture. */
export function matrixCounts({ books, memberships }: Matrix): StageCounts {
  const connections: StageConnection[] = []
  let torn = 0
  for (const { item, edges } of books.columns.values()) {
    if (item) connections.push(item)
    for (const { problem } of edges.values()) if (problem !== null) torn++
  }
  return { ...connectionCounts(connections), rooms: books.rooms.size, memberships, torn }
}
