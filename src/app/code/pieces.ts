import { parse } from 'sugar-high/core'
import * as typescript from 'sugar-high/lang/typescript'
import type { CodeRow, Stretch } from './codeRow.ts'

/** A stretch of a line in one colour. */
export interface Piece {
  /** What it is in the language: `keyword`, `string` and so on; `plain` for all that has no colour. */
  readonly type: string
  readonly text: string
  /** It is not in the line that takes its place. */
  readonly differs: boolean
}

const remembered = new WeakMap<readonly CodeRow[], readonly (readonly Piece[])[]>()

/** Each line in pieces. All are read together, for a comment goes over several. */
export function piecesOf(rows: readonly CodeRow[]): readonly (readonly Piece[])[] {
  const known = remembered.get(rows)
  if (known) return known
  const { lines } = parse(rows.map(({ text }) => text).join('\n'), typescript)
  const pieces = rows.map(({ text, differs }, i) => {
    const tokens = lines[i]?.tokens ?? [{ type: 'identifier', value: text }]
    return cutTokens(tokens, differs)
  })
  remembered.set(rows, pieces)
  return pieces
}

/** What has no colour of its own. */
const plain = new Set(['identifier', 'property', 'sign', 'space', 'break'])

/** What looks the same as what stands before it is one piece with it. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last?.type === piece.type && last.differs === piece.differs) {
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
  } else pieces.push(piece)
}

function cutTokens(
  tokens: readonly { readonly type: string; readonly value: string }[],
  differs: readonly Stretch[],
): readonly Piece[] {
  const edges = differs.flat()
  const pieces: Piece[] = []
  let at = 0
  for (const { type, value } of tokens) {
    const end = at + value.length
    const cuts = [at, ...edges.filter((edge) => edge > at && edge < end), end]
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      const text = value.slice(from - at, (cuts[i + 1] ?? end) - at)
      const isOther = differs.some(([first, last]) => from >= first && from < last)
      if (text !== '')
        addPiece(pieces, { type: plain.has(type) ? 'plain' : type, text, differs: isOther })
    }
    at = end
  }
  return pieces
}
