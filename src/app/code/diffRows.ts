import { diffArrays } from 'diff'

/** A line of one side; `-` stands in the reference alone, `+` in the server under test alone. */
export interface CodeLine {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

/** Two texts beside each other, line by line: where one side has no line, it is null. */
export interface DiffRow {
  readonly left: CodeLine | null
  readonly right: CodeLine | null
}

/** Sets two texts beside each other. Indentation alone makes no difference. */
export function diffRows(left: string, right: string): readonly DiffRow[] {
  const lefts = linesOf(left)
  const rights = linesOf(right)
  const rows: DiffRow[] = []
  let removed: CodeLine[] = []
  const pair = (added: readonly CodeLine[]) => {
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      rows.push({ left: removed[i] ?? null, right: added[i] ?? null })
    }
    removed = []
  }
  for (const part of diffArrays(lefts.map(trimmed), rights.map(trimmed))) {
    if (part.removed) removed = signed('-', lefts.splice(0, part.count))
    else if (part.added) pair(signed('+', rights.splice(0, part.count)))
    else {
      pair([])
      const mine = signed(' ', lefts.splice(0, part.count))
      const theirs = signed(' ', rights.splice(0, part.count))
      for (const [i, line] of mine.entries()) rows.push({ left: line, right: theirs[i] ?? null })
    }
  }
  pair([])
  return rows
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function trimmed(line: string): string {
  return line.trim()
}

function signed(sign: CodeLine['sign'], lines: readonly string[]): CodeLine[] {
  return lines.map((text) => ({ sign, text }))
}
