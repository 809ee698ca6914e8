import type { KeyboardEvent } from 'react'
import { movedBy } from './board/moveCursor.ts'
import type { Spot } from './board/picture.ts'
import { cellPlaceOf, spotAt } from './board/spots.ts'
import { wholeView } from './plot/view.ts'
import type { useBoard } from './useBoard.ts'
import { zoomStep, zoomTo } from './zoomTo.ts'

type Cursor = Pick<ReturnType<typeof useBoard>, 'board' | 'cursor' | 'see' | 'moveTo'>

/** What the keys do in the matrix: open what is chosen, zoom, move the cursor. */
export function useMatrixKeys(
  { board, cursor, see, moveTo }: Cursor,
  open: (spot: Spot) => boolean,
): (event: KeyboardEvent) => void {
  const zooms: Readonly<Record<string, () => void>> = {
    '+': () => zoomTo(board, see, zoomStep),
    '=': () => zoomTo(board, see, zoomStep),
    '-': () => zoomTo(board, see, 1 / zoomStep),
    '0': () => see(wholeView),
  }
  const moves = ({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent) => {
    const from = (cursor && cellPlaceOf(board.matrix, cursor)) ?? { column: 0, row: 0 }
    const place = movedBy(board, from, { key, shift: shiftKey, far: ctrlKey || metaKey })
    const spot = place && spotAt(board.matrix, place)
    if (spot) moveTo(spot, false)
    return spot !== null
  }
  /** Whether the key did something. */
  const keyed = (event: KeyboardEvent) => {
    const { key } = event
    if ((key === 'Enter' || key === ' ') && cursor) return open(cursor)
    const zoom = Object.hasOwn(zooms, key) ? zooms[key] : undefined
    if (!zoom) return moves(event)
    zoom()
    return true
  }
  return (event) => {
    if (keyed(event)) event.preventDefault()
  }
}
