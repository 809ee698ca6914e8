import { useWords } from '#views/parts/useWords.ts'
import type { Point } from '#views/stage/graph/curve.ts'
import type { Words } from '#words/words.ts'
import styles from './drag.module.css'
import type { Drop } from './dropOf.ts'

interface Props {
  readonly does: Drop
  readonly client: string
  readonly at: Point
  /** Of the drawing. */
  readonly width: number
}

/** Beside the pointer: what is done where it is let go of, and how it is not. */
export function DropHint({ does, client, at, width }: Props) {
  const words = useWords()
  const isLeft = at.x > width / 2
  return (
    <p
      className={styles.hint}
      data-does={does.kind}
      role="status"
      style={
        isLeft
          ? { right: `calc(100% - ${at.x - 14}px)`, top: at.y + 14 }
          : { left: at.x + 14, top: at.y + 14 }
      }
    >
      {hintWords(words, does, client)}
    </p>
  )
}

function hintWords({ drag }: Words, does: Drop, client: string): string {
  switch (does.kind) {
    case 'join':
      return drag.join({ client, room: does.room })
    case 'member already':
      return drag.already({ client, room: does.room })
    case 'new room':
      return drag.newRoom
    case 'nothing':
      return drag.nothing
    case 'cannot':
      return drag.cannot[does.why]({ client })
  }
}
