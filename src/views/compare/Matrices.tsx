import { useState } from 'react'
import { clientOf } from '#kernel/ids.ts'
import type { DifferingCell } from '#reading/compare/differingCells.ts'
import { select } from '#store/commands/select.ts'
import type { Board } from '#views/matrix/board/board.ts'
import type { Spot } from '#views/matrix/board/picture.ts'
import { cellPlaceOf, selectionOf } from '#views/matrix/board/spots.ts'
import { cellWords, spotWords } from '#views/matrix/matrixWords.ts'
import { showing, type View } from '#views/matrix/plot/view.ts'
import { cx } from '#views/parts/cx.ts'
import { useLab } from '#views/parts/useLab.ts'
import { useWords } from '#views/parts/useWords.ts'
import type { Words } from '#words/words.ts'
import type { OfServer } from './Compared.tsx'
import styles from './compare.module.css'
import { DifferingList } from './DifferingList.tsx'
import { MatrixSide } from './MatrixSide.tsx'
import { SideHead } from './SideHead.tsx'
import { usePair } from './usePair.ts'

interface Props {
  readonly mine: OfServer
  readonly other: OfServer
  readonly parted: boolean
}

/** Two crowds beside each other, in one order: what differs is framed in both, and listed. */
export function Matrices({ mine, other, parted }: Props) {
  const lab = useLab()
  const words = useWords()
  const { boards, isThere, differing } = usePair(mine.world, other.world)
  const [chosen, setChosen] = useState<Spot | null>(null)
  const see = (view: View) => {
    for (const board of boards) board.see(view)
  }
  const point = (spot: Spot | null) => {
    for (const board of boards) board.pointed = spot
  }
  const choose = (spot: Spot) => {
    const [board] = boards
    const place = cellPlaceOf(board.matrix, spot)
    setChosen(spot)
    for (const one of boards) one.cursor = spot
    if (place) see(showing(board.plot, board.view, place, true))
    const selection = selectionOf(board.matrix, spot)
    if (selection) select(lab, selection)
  }
  return (
    <>
      <div className={styles.sides}>
        {[mine, other].map(({ title, note, world }, i) => (
          <section
            key={note}
            className={cx(styles.side, parted && styles.parted)}
            aria-label={words.compare.side({ server: title, note })}
          >
            <SideHead title={title} note={note} world={world} />
            <MatrixSide
              board={boards[i] as Board}
              label={words.compare.picture({ server: title })}
              {...{ isThere, see, point, choose }}
            />
          </section>
        ))}
      </div>
      <p className={styles.count} role="status">
        {isThere && words.compare.cells({ count: differing.length })}
      </p>
      {differing.length > 0 && (
        <DifferingList
          cells={differing}
          at={differing.findIndex((cell) => isAt(cell, chosen))}
          told={(cell) => [toldOf(words, boards[0], cell), toldOf(words, boards[1], cell)]}
          onChoose={(index) => choose(differing[index] as DifferingCell)}
        />
      )}
    </>
  )
}

function isAt(cell: DifferingCell, spot: Spot | null): boolean {
  return cell.connection === spot?.connection && cell.room === spot.room
}

/** What a server has of it. */
function toldOf(words: Words, { matrix }: Board, { connection, room }: DifferingCell): string {
  const column = matrix.books.columns.get(connection)
  if (!column) return words.compare.notThere({ client: clientOf(connection) })
  return room === null
    ? spotWords(words, matrix, { connection, room })
    : cellWords(words, matrix, { connection, room })
}
