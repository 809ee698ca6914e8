import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Board } from '#views/matrix/board/board.ts'
import type { Spot } from '#views/matrix/board/picture.ts'
import type { View } from '#views/matrix/plot/view.ts'
import { useBoardPointer } from '#views/matrix/usePointer.ts'
import { useSize } from '#views/parts/useSize.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './compare.module.css'

interface Props {
  readonly board: Board
  readonly label: string
  readonly isThere: boolean
  /** Shows a part of it, in both. */
  readonly see: (view: View) => void
  readonly point: (spot: Spot | null) => void
  readonly choose: (spot: Spot) => void
}

/** The matrix of one of the two servers: a picture, of which the list says what differs. */
export function MatrixSide({ board, label, isThere, see, point, choose }: Props) {
  const { lanes } = useWords().matrix
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  useEffect(() => {
    const [cells, over] = frame.current?.querySelectorAll('canvas') ?? []
    if (cells && over) board.open({ cells, over }, lanes)
    return () => board.close()
  }, [board, lanes])
  useLayoutEffect(() => {
    if (size.width > 0) board.resize(size.width, size.height)
  }, [board, size])
  useBoardPointer(board, frame, {
    see,
    point: (hit) => point(hit?.spot ?? null),
    choose: ({ spot }) => choose(spot),
  })
  return (
    <div ref={frame} className={styles.sheet} role="img" aria-label={label} aria-busy={!isThere}>
      <canvas />
      <canvas />
    </div>
  )
}
