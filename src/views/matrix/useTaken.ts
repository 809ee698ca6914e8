import { useEffect, useReducer } from 'react'
import type { World } from '#trace/world.ts'
import type { Board } from './board/board.ts'

/** So long a great difference is read at a time. */
const readForMs = 8

/** Has a board take in the world; what is too much for one frame, in some of them. Whether it is there. */
export function useTaken(board: Board, world: World): boolean {
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const isThere = board.take(world)
  useEffect(() => {
    if (isThere) return
    let next = setTimeout(function goOn() {
      if (board.goOn(readForMs)) redraw()
      else next = setTimeout(goOn)
    })
    return () => clearTimeout(next)
  })
  return isThere
}
