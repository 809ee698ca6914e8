import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { World } from '#trace/world.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useSize } from '#views/parts/useSize.ts'
import { Board } from './board/board.ts'
import type { Spot } from './board/picture.ts'
import { cellPlaceOf, spotAt, spotOf } from './board/spots.ts'
import { keptOf } from './kept.ts'
import { showing, type View } from './plot/view.ts'
import { useTaken } from './useTaken.ts'

/** A board of the world, as large as its frame; where its cursor is, and what is chosen brought into view. */
export function useBoard(world: World, frame: RefObject<HTMLElement | null>) {
  const kept = keptOf(useLab())
  const [board] = useState(() => new Board())
  const isThere = useTaken(board, world)
  const [isNear, setNear] = useState(kept.view.zoom > 1)
  const [cursor, setCursor] = useState<Spot | null>(kept.cursor)
  const size = useSize(frame)
  useLayoutEffect(() => {
    if (size.width === 0) return
    board.resize(size.width, size.height)
    board.see(kept.view)
    board.cursor = isThere ? kept.cursor : null
  }, [board, kept, size, isThere])
  const see = (view: View) => {
    board.see(view)
    kept.view = board.view
    setNear(board.view.zoom > 1)
  }
  const moveTo = (spot: Spot, near: boolean) => {
    const place = cellPlaceOf(board.matrix, spot)
    if (!place) return
    kept.cursor = spotAt(board.matrix, place)
    board.cursor = kept.cursor
    setCursor(kept.cursor)
    see(showing(board.plot, board.view, place, near))
  }
  useChosen(isThere && size.width > 0, (spot) => moveTo(spot, true))
  return { board, isThere, cursor, isNear, see, moveTo }
}

/** Goes to what is chosen, whenever that is something else. */
function useChosen(isReady: boolean, goTo: (spot: Spot) => void): void {
  const kept = keptOf(useLab())
  const selection = useRoomscope((state) => state.selection)
  const world = useRoomscope((state) => state.world)
  const trace = useRoomscope((state) => state.trace)
  useEffect(() => {
    if (!isReady || kept.chosen === selection) return
    kept.chosen = selection
    const spot = spotOf(selection, world, trace)
    if (spot) goTo(spot)
  })
}
