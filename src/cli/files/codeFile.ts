import type { Brought } from '#scenario/brought.ts'

/** A file of somebody's own server: plain data, for it goes to other threads. */
export interface CodeFile {
  readonly source: string
  /** The path as it was given. */
  readonly name: string
  /** What it imports, by the name in the import: its text, or why it cannot be had. */
  readonly modules: Readonly<Record<string, { readonly code?: string; readonly problem?: string }>>
}

/** The server as a scenario has it. */
export function broughtIn({ source, name }: CodeFile): Brought {
  return { source, name }
}
