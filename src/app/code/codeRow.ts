/** Where a line of code stands. */
export interface Place {
  readonly path: string
  /** Counted from 1. */
  readonly line: number
}

/** A stretch of a line, in characters: from, and up to. */
export type Stretch = readonly [from: number, to: number]

/** A line of code as it is shown: `-` is of the flaw, `+` is what mends it and is not there. */
export interface CodeRow {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
  /** Where the server under test has it; null for what is not there. */
  readonly own: Place | null
  /** Where the reference has it; null for what only the server under test has. */
  readonly reference: Place | null
  /** What of it is not in the line that takes its place. */
  readonly differs: readonly Stretch[]
}

/** Some lines that belong together: a method, or a class. */
export interface CodeBlock {
  /** The class and the method, as `ConnectionManager.joinRoom`. */
  readonly name: string
  /** The file that it stands in, from the repository's root. */
  readonly path: string
  /** Whether it holds the flaw, shows what mends it, is called by that, or is as it should be. */
  readonly part: 'flaw' | 'mends' | 'called' | 'rest'
  readonly rows: readonly CodeRow[]
}

/** The key of a place, to look it up by. */
export function placeKey({ path, line }: Place): string {
  return `${path}:${line}`
}

/** A comment, or nothing: no line that does something. */
export function isCode({ text }: Pick<CodeRow, 'text'>): boolean {
  return !/^\s*(?:$|\/?\*|\/\/|[})\]]+;?,?$)/.test(text)
}
