import { useWords } from '#views/parts/useWords.ts'
import { Find } from './Find.tsx'
import styles from './matrix.module.css'
import { wholeView } from './plot/view.ts'
import type { useBoard } from './useBoard.ts'
import { zoomStep, zoomTo } from './zoomTo.ts'

/** Finding, zooming and sorting, for the pointer. */
export function MatrixTools({
  board,
  see,
  moveTo,
}: Pick<ReturnType<typeof useBoard>, 'board' | 'see' | 'moveTo'>) {
  const { matrix: words } = useWords()
  const sort = () => {
    board.sort()
    see(wholeView)
  }
  const zooms = [
    { name: words.farther, sign: '−', factor: 1 / zoomStep },
    { name: words.nearer, sign: '+', factor: zoomStep },
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups no form fields
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
      {zooms.map(({ name, sign, factor }) => (
        <button
          key={name}
          type="button"
          className="button button-small"
          aria-label={name}
          title={name}
          onClick={() => zoomTo(board, see, factor)}
        >
          {sign}
        </button>
      ))}
      <button type="button" className="button button-small" onClick={() => see(wholeView)}>
        {words.whole}
      </button>
      <button type="button" className="button button-small" onClick={sort}>
        {words.sort}
      </button>
    </div>
  )
}
