import { jsonOrText } from '#kernel/parsedJson.ts'

/** Metadata as it was typed, or what is wrong with it. */
export type TypedMetadata =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: UnreadLine }

/** A line that is no `key = value`, counted from 1. */
interface UnreadLine {
  readonly line: number
  readonly text: string
}

/** Reads `key = value` lines. A value that is JSON is taken as such, any other as text. */
export function metadataOf(text: string): TypedMetadata {
  const entries: [string, unknown][] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, key, value] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key === undefined || value === undefined) {
      return { ok: false, problem: { line: i + 1, text: line.trim() } }
    }
    entries.push([key, jsonOrText(value)])
  }
  return { ok: true, value: Object.fromEntries(entries) }
}
