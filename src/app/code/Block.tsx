import { useWords } from '#views/parts/useWords.ts'
import styles from './code.module.css'
import { type CodeBlock, type CodeRow, type Place, placeKey } from './codeRow.ts'
import { Line } from './Line.tsx'
import { piecesOf } from './pieces.ts'

interface Props {
  readonly block: CodeBlock
  /** The line with the flaw. */
  readonly flaw: Place | null
  /** The lines that run and those that wait, by their places. */
  readonly ran: ReadonlySet<string>
  readonly waiting: ReadonlySet<string>
}

/** A method or a class, with its name and its file. */
export function Block({ block: { name, path, part, rows }, flaw, ran, waiting }: Props) {
  const { code } = useWords()
  const pieces = piecesOf(rows)
  const isBeside = part === 'flaw' && rows.some(({ reference }) => reference !== null)
  const marked = flaw ? rows.findIndex(({ own }) => own && placeKey(own) === placeKey(flaw)) : -1
  return (
    <table className={styles.block} data-block={part}>
      <caption>
        {code.parts[part]} <strong>{name}</strong> <span className={styles.path}>{path}</span>
      </caption>
      <tbody>
        {rows.map((row, i) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            key={i}
            row={row}
            pieces={pieces[i] ?? []}
            isFlaw={i === marked}
            isBeside={isBeside}
            now={nowOf(row, ran, waiting)}
          />
        ))}
      </tbody>
    </table>
  )
}

function nowOf(
  { own }: CodeRow,
  ran: ReadonlySet<string>,
  waiting: ReadonlySet<string>,
): 'waits' | 'ran' | null {
  const key = own && placeKey(own)
  if (key === null) return null
  return waiting.has(key) ? 'waits' : ran.has(key) ? 'ran' : null
}
