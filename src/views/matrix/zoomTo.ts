import { zoomed } from './plot/view.ts'
import type { useBoard } from './useBoard.ts'

type On = Pick<ReturnType<typeof useBoard>, 'board' | 'see'>

/** So many times nearer by one press. */
export const zoomStep = 1.6

/** Shows so many times more, or less, of what is in the middle. */
export function zoomTo(board: On['board'], see: On['see'], factor: number): void {
  const { cells } = board.areas
  see(zoomed(board.plot, board.view, factor, cells.x + cells.width / 2, cells.y + cells.height / 2))
}
