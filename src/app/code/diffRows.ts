import { diffArrays, diffWordsWithSpace } from 'diff'
import type { CodeRow, Place, Stretch } from './codeRow.ts'

/** A line with where it stands, and as what it is compared. */
export interface Line extends Place {
  readonly text: string
  readonly compared: string
}

/** One text that takes the place of another: what is common once, what is of the flaw before what mends it. */
export function diffRows(own: readonly Line[], reference: readonly Line[]): readonly CodeRow[] {
  const [owns, references] = [[...own], [...reference]]
  const rows: CodeRow[] = []
  let flaw: Line[] = []
  const flush = (mending: readonly Line[]) => {
    rows.push(...replaced(flaw, mending))
    flaw = []
  }
  const parts = diffArrays(own.map(compared), reference.map(compared))
  for (const { added, removed, count } of parts) {
    if (removed) flaw = owns.splice(0, count)
    else if (added) flush(references.splice(0, count))
    else {
      flush([])
      const theirs = references.splice(0, count)
      rows.push(...owns.splice(0, count).map((line, i) => sameLine(line, theirs[i])))
    }
  }
  flush([])
  return rows
}

function compared(line: Line): string {
  return line.compared
}

/** A line that is as it should be; `reference` is where the reference has it too. */
export function sameLine(own: Place & { readonly text: string }, reference?: Place): CodeRow {
  return { sign: ' ', text: own.text, own, reference: reference ?? null, differs: [] }
}

function replaced(flaw: readonly Line[], mending: readonly Line[]): CodeRow[] {
  const words = flaw.map((line, i) => wordsOf(line.text, mending[i]?.text))
  return [
    ...flaw.map((line, i): CodeRow => {
      const differs = words[i]?.own ?? []
      return { sign: '-', text: line.text, own: line, reference: null, differs }
    }),
    ...mending.map((line, i): CodeRow => {
      const differs = words[i]?.other ?? []
      return { sign: '+', text: line.text, own: null, reference: line, differs }
    }),
  ]
}

/** Two lines with less in common than this are two lines, and not one that was changed. */
const commonMin = 0.6

/** The words that one line has and the other has not; none when they are too different. */
function wordsOf(own: string, other = ''): { own: Stretch[]; other: Stretch[] } {
  const found = { own: [] as Stretch[], other: [] as Stretch[] }
  const at = { own: 0, other: 0 }
  let common = 0
  for (const { value, added, removed } of diffWordsWithSpace(own, other)) {
    const { length } = value
    if (removed) found.own.push([at.own, at.own + length])
    else if (added) found.other.push([at.other, at.other + length])
    else common += value.trim().length
    if (!added) at.own += length
    if (!removed) at.other += length
  }
  const most = Math.max(own.trim().length, other.trim().length)
  return common / most < commonMin ? { own: [], other: [] } : found
}
