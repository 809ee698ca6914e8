import type { Brought } from '#scenario/brought.ts'

/** What a file imports, by the name in the import. */
export interface Imports {
  /** Files of one's own, by their paths. */
  readonly own: Readonly<Record<string, string>>
  /** Packages: the text of each, or why it cannot be had. */
  readonly modules: Readonly<Record<string, { readonly code?: string; readonly problem?: string }>>
}

/** A file of one's own that is imported. */
export interface OwnFile extends Imports {
  readonly source: string
  /** As it is told: from where the command was given. */
  readonly name: string
  /** So many lines are counted before its first. */
  readonly before: number
}

/** A file of somebody's own server: plain data, for it goes to other threads. */
export interface CodeFile extends Imports {
  readonly source: string
  /** The path as it was given. */
  readonly name: string
  /** All that it imports of one's own, by their paths. */
  readonly files: Readonly<Record<string, OwnFile>>
}

/** The server as a scenario has it. */
export function broughtIn({ source, name }: CodeFile): Brought {
  return { source, name }
}

/** A line of the code as editors open it: the file and the line. */
export function linePlace({ name, files }: Pick<CodeFile, 'name' | 'files'>, line: number): string {
  const found = Object.values(files).findLast(({ before }) => before < line)
  return found ? `${found.name}:${line - found.before}` : `${name}:${line}`
}
