import type { Matrix } from '#reading/matrix/matrix.ts'
import { useWords } from '#views/parts/useWords.ts'
import { spotAt } from './board/spots.ts'
import styles from './matrix.module.css'
import { cellWords } from './matrixWords.ts'
import type { Place } from './plot/view.ts'

interface Props {
  readonly matrix: Matrix
  /** Where the keys are. */
  readonly at: Place
  /** The id of the cell there. */
  readonly id: string
}

/** So many cells to each side of the cursor can be read, by who does not see the canvas. */
const around = { columns: 2, rows: 1 } as const

/** The cells around the cursor, as a table: the canvas has them all, and says none of them. */
export function GridWindow({ matrix, at, id }: Props) {
  const words = useWords()
  const { order, books } = matrix
  const columns = span(at.column, around.columns, order.connections.length)
  const rows = span(at.row, around.rows, order.rooms.length)
  return (
    <div className={styles.unseen}>
      {/* biome-ignore-start lint/a11y/useSemanticElements: the grid is a canvas, and no table */}
      {/* biome-ignore-start lint/a11y/useFocusableInteractive: the grid has the focus, and names the cell */}
      <div role="row" aria-rowindex={1}>
        <span role="columnheader" aria-colindex={1}>
          {words.matrix.corner}
        </span>
        {columns.map((column) => {
          const connection = order.connections[column]
          const label = connection && (books.columns.get(connection)?.item?.label ?? connection)
          return (
            <span key={column} role="columnheader" aria-colindex={column + 2}>
              {label}
            </span>
          )
        })}
      </div>
      {rows.map((row) => (
        <div key={row} role="row" aria-rowindex={row + 2}>
          <span role="rowheader" aria-colindex={1}>
            {order.rooms[row]}
          </span>
          {columns.map((column) => {
            const { connection = null, room = null } = spotAt(matrix, { column, row }) ?? {}
            const isHere = column === at.column && row === at.row
            return (
              <span
                key={column}
                role="gridcell"
                aria-colindex={column + 2}
                aria-selected={isHere}
                id={isHere ? id : undefined}
              >
                {connection !== null &&
                  room !== null &&
                  cellWords(words, matrix, { connection, room })}
              </span>
            )
          })}
        </div>
      ))}
      {/* biome-ignore-end lint/a11y/useFocusableInteractive: the grid has the focus, and names the cell */}
      {/* biome-ignore-end lint/a11y/useSemanticElements: the grid is a canvas, and no table */}
    </div>
  )
}

function span(at: number, reach: number, count: number): number[] {
  const from = Math.max(0, Math.min(at - reach, count - 2 * reach - 1))
  const to = Math.min(count - 1, from + 2 * reach)
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
