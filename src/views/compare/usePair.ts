import { useMemo, useState } from 'react'
import { type DifferingCell, differingCells } from '#reading/compare/differingCells.ts'
import { bothOrders, type MatrixOrder } from '#reading/matrix/matrixOrder.ts'
import type { World } from '#trace/world.ts'
import { Board } from '#views/matrix/board/board.ts'
import { useTaken } from '#views/matrix/useTaken.ts'

type Both<T> = readonly [mine: T, other: T]

const nothing: readonly DifferingCell[] = []

/** A board of each world, in one order for both; where they differ, once both are there. */
export function usePair(world: World, otherWorld: World) {
  const [boards] = useState((): Both<Board> => [new Board(), new Board()])
  const [mine, other] = boards
  const isMineThere = useTaken(mine, world)
  const isOtherThere = useTaken(other, otherWorld)
  const isThere = isMineThere && isOtherThere
  const [one, another] = [mine.matrix.ownOrder, other.matrix.ownOrder]
  const order = useMemo(() => bothOrders(one, another), [one, another])
  if (isThere) for (const board of boards) standAs(board, order)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the books are of these worlds once both are there
  const differing = useMemo(
    () => (isThere ? differingCells(mine.matrix.books, other.matrix.books) : nothing),
    [isThere, world, otherWorld],
  )
  for (const board of boards) board.differing = differing
  return { boards, isThere, differing }
}

function standAs(board: Board, order: MatrixOrder): void {
  if (board.matrix.order !== order) board.standAs(order)
}
