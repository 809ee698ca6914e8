import { flawedFiles, referenceFiles, type SourceFile } from '#app/code/sources.ts'

/** A line of code, where it stands. */
export interface FaultLine {
  readonly path: string
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/** The line of the first world's server that makes the ghost. */
export const faultyLine = find(flawedFiles, 'class FirstRoomOnly', 'const [first] =')

/** The line of the reference that makes none. */
export const soundLine = find(referenceFiles, '  disconnect(', 'for (const roomId of rooms)')

/** The first line with `words` after the line with `start`; null when there is none. */
function find(files: readonly SourceFile[], start: string, words: string): FaultLine | null {
  for (const { path, text } of files) {
    const lines = text.split('\n')
    const from = lines.findIndex((line) => line.includes(start))
    const at = from < 0 ? -1 : lines.findIndex((line, i) => i > from && line.includes(words))
    if (at >= 0) return { path, number: at + 1, text: lines[at]?.trim() ?? '' }
  }
  return null
}
