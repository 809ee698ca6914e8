import { type RefObject, useEffect, useId, useState } from 'react'
import { select } from '#store/commands/select.ts'
import { showPane } from '#store/commands/showPane.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Spot } from './board/picture.ts'
import { cellPlaceOf, selectionOf } from './board/spots.ts'
import { GridWindow } from './GridWindow.tsx'
import { keptOf } from './kept.ts'
import styles from './matrix.module.css'
import { spotWords } from './matrixWords.ts'
import type { useBoard } from './useBoard.ts'
import { useMatrixKeys } from './useMatrixKeys.ts'
import { useBoardPointer } from './usePointer.ts'

type Props = ReturnType<typeof useBoard> & { readonly frame: RefObject<HTMLDivElement | null> }

/** The matrix itself: a canvas that is a grid for the keys, and in a line what is under pointer or cursor. */
export function Sheet({ board, isThere, cursor, isNear, see, moveTo, frame }: Props) {
  const words = useWords()
  const [pointed, setPointed] = useState<Spot | null>(null)
  const cellId = useId()
  const hintId = useId()
  const open = useOpen(board)
  useCanvases(board, frame)
  useBoardPointer(board, frame, {
    see,
    point: (hit) => {
      board.pointed = hit?.spot ?? null
      setPointed(hit?.spot ?? null)
    },
    choose: ({ spot, opens }) => {
      if (opens) open(spot)
      else moveTo(spot, false)
    },
  })
  const onKeyDown = useMatrixKeys({ board, cursor, see, moveTo }, open)
  const { matrix } = board
  const at = cursor === null ? null : cellPlaceOf(matrix, cursor)
  const told = cursor === null ? '' : spotWords(words, matrix, cursor)
  return (
    <>
      <p className={styles.readout} aria-hidden="true">
        {pointed ? spotWords(words, matrix, pointed) : told || words.matrix.pointAt}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a canvas is no table; the cells around the cursor are one beneath */}
      <div
        ref={frame}
        className={styles.frame}
        data-near={isNear}
        role="grid"
        tabIndex={0}
        aria-label={words.matrix.label}
        aria-busy={!isThere}
        aria-describedby={hintId}
        aria-colcount={matrix.order.connections.length + 1}
        aria-rowcount={matrix.order.rooms.length + 1}
        aria-activedescendant={at ? cellId : undefined}
        onKeyDown={onKeyDown}
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the table beneath tells the same */}
        <canvas aria-hidden="true" />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the table beneath tells the same */}
        <canvas aria-hidden="true" />
        <GridWindow matrix={matrix} at={at ?? { column: 0, row: 0 }} id={cellId} />
      </div>
      <p className={styles.unseen} role="status">
        {told}
      </p>
      <p className={styles.unseen} id={hintId}>
        {words.matrix.hint}
      </p>
    </>
  )
}

/** Opens what is around a spot, in the graph. */
function useOpen({ matrix }: Props['board']): (spot: Spot) => boolean {
  const lab = useLab()
  return (spot) => {
    const selection = selectionOf(matrix, spot)
    if (!selection) return false
    const kept = keptOf(lab)
    kept.chosen = selection
    kept.opened = true
    kept.cursor = spot.connection !== null && spot.room !== null ? spot : kept.cursor
    select(lab, selection)
    showPane(lab, 'around')
    return true
  }
}

/** Gives the board its canvases; and the grid the focus, where somebody comes back to it by keyboard. */
function useCanvases(board: Props['board'], frame: Props['frame']): void {
  const kept = keptOf(useLab())
  const { lanes } = useWords().matrix
  useEffect(() => {
    const [cells, over] = frame.current?.querySelectorAll('canvas') ?? []
    if (cells && over) board.open({ cells, over }, lanes)
    return () => board.close()
  }, [board, frame, lanes])
  useEffect(() => {
    if (kept.opened && document.activeElement === document.body) frame.current?.focus()
    kept.opened = false
  }, [frame, kept])
}
