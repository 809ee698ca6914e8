import { useRef } from 'react'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { useWords } from '#views/parts/useWords.ts'
import { Find } from './Find.tsx'
import { MatrixLegend } from './MatrixLegend.tsx'
import styles from './matrix.module.css'
import { wholeView, zoomed } from './plot/view.ts'
import { Sheet } from './Sheet.tsx'
import { useBoard } from './useBoard.ts'

/** Who is in which room, in a crowd: a column for each connection, a row for each room. */
export function MatrixPane() {
  const { matrix: words, stage } = useWords()
  const world = useRoomscope((state) => state.world)
  const frame = useRef<HTMLDivElement>(null)
  const on = useBoard(world, frame)
  const { board, see, moveTo } = on
  const zoomBy = (factor: number) => {
    const { cells } = board.areas
    const middle = [cells.x + cells.width / 2, cells.y + cells.height / 2] as const
    see(zoomed(board.plot, board.view, factor, ...middle))
  }
  return (
    <div className={styles.pane} data-part="sheet">
      <p className="counts counts-row">{stage.counts(board.matrix.books.counts)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: it groups no form fields */}
      <div className={styles.tools} role="group" aria-label={words.tools}>
        <Find
          matrix={board.matrix}
          onFound={({ kind, id }) =>
            moveTo(
              kind === 'room' ? { connection: null, room: id } : { connection: id, room: null },
              true,
            )
          }
        />
        <button
          type="button"
          className="button button-small"
          aria-label={words.farther}
          title={words.farther}
          onClick={() => zoomBy(1 / 1.6)}
        >
          −
        </button>
        <button
          type="button"
          className="button button-small"
          aria-label={words.nearer}
          title={words.nearer}
          onClick={() => zoomBy(1.6)}
        >
          +
        </button>
        <button type="button" className="button button-small" onClick={() => see(wholeView)}>
          {words.whole}
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            board.sort()
            see(wholeView)
          }}
        >
          {words.sort}
        </button>
      </div>
      <Sheet {...on} frame={frame} />
      <MatrixLegend wrong={board.cells.looks} isAnyGone={board.plot.columns > board.plot.living} />
    </div>
  )
}
