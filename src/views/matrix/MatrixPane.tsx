import { useRef } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { MatrixLegend } from './MatrixLegend.tsx'
import { MatrixTools } from './MatrixTools.tsx'
import styles from './matrix.module.css'
import { Sheet } from './Sheet.tsx'
import { useBoard } from './useBoard.ts'

/** Who is in which room, in a crowd: a column for each connection, a row for each room. */
export function MatrixPane() {
  const { stage } = useWords()
  const world = useRoomscope((state) => state.world)
  const frame = useRef<HTMLDivElement>(null)
  const on = useBoard(world, frame)
  const { board, isThere } = on
  const { counts } = board.matrix.books
  return (
    <div className={styles.pane} data-part="sheet">
      <p className="counts counts-row">
        {isThere || counts.rooms > 0 ? stage.counts(counts) : '\u00a0'}
      </p>
      <MatrixTools {...on} />
      <Sheet {...on} frame={frame} />
      <MatrixLegend wrong={board.cells.looks} isAnyGone={board.plot.columns > board.plot.living} />
    </div>
  )
}
