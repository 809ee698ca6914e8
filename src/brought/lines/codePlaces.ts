/** A file that the code imports, as it is told: its lines are counted on from those of the files before it. */
export interface FileLines {
  readonly name: string
  /** So many lines stand before its first. */
  readonly before: number
}

let files: readonly FileLines[] = []

/** What the code that runs from now on imports of its own. */
export function countLinesOf(next: readonly FileLines[]): void {
  files = next
}

/** Where a line stands: in which of the files that the code imports, if in one, and which of that file it is. */
export function placeOfLine(line: number): { readonly line: number; readonly file?: string } {
  const found = files.findLast(({ before }) => before < line)
  return found ? { line: line - found.before, file: found.name } : { line }
}
