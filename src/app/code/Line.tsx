import { memo } from 'react'
import { cx } from '#views/parts/cx.ts'
import { useWords } from '#views/parts/useWords.ts'
import styles from './code.module.css'
import { type CodeRow, placeKey } from './codeRow.ts'
import type { Piece } from './pieces.ts'

interface Props {
  readonly row: CodeRow
  readonly pieces: readonly Piece[]
  /** The flaw is in this line. */
  readonly isFlaw: boolean
  /** The numbers of the reference have a column of their own. */
  readonly isBeside: boolean
  /** What it does at the moment that is shown. */
  readonly now: 'ran' | 'waits' | null
}

const signs = { ' ': '', '-': '−', '+': '+' } as const
const looks = { ' ': undefined, '-': 'flaw', '+': 'mends' } as const

/** A line of code: its number, whether it is of the flaw or mends it, and its text in colours. */
export const Line = memo(function Line({ row, pieces, isFlaw, isBeside, now }: Props) {
  const { code } = useWords()
  const { sign, own, reference } = row
  const isTheirs = own === null || (isBeside && own.path === reference?.path)
  const place = own ?? reference
  return (
    <tr
      className={cx(styles.line, isFlaw && styles.lineMarked)}
      data-look={looks[sign]}
      data-now={now ?? undefined}
      data-place={own ? placeKey(own) : undefined}
      title={place ? placeKey(place) : undefined}
    >
      {isBeside && <td className={styles.lineNumber}>{isTheirs ? '' : own?.line}</td>}
      <td className={styles.lineNumber}>{isBeside ? reference?.line : place?.line}</td>
      <td className={styles.lineNow}>
        {now && <span aria-hidden="true">{now === 'ran' ? '▶' : '‖'}</span>}
        {now && <span className="only-heard">{code[now]}</span>}
      </td>
      <td className={styles.lineSign}>
        <span aria-hidden="true">{signs[sign]}</span>
        {sign !== ' ' && <span className="only-heard">{code.signs[sign]}</span>}
      </td>
      <td className={styles.lineText}>
        {isFlaw && <span className={styles.lineBadge}>{code.flaw}</span>}
        {now === 'waits' && (
          <span className={cx(styles.lineBadge, styles.lineBadgeWaits)}>{code.waitsBadge}</span>
        )}
        <code>
          {pieces.map((piece, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
            <Coloured key={i} {...piece} />
          ))}
        </code>
      </td>
    </tr>
  )
})

function Coloured({ type, text, differs }: Piece) {
  if (type === 'plain' && !differs) return text
  return differs ? <mark data-token={type}>{text}</mark> : <span data-token={type}>{text}</span>
}
