/** What is told of the lines that run; a line is a number that {@link placeOf} turns into a file and a line. */
export interface LineSink {
  /** A line runs. */
  ran(line: number): void
  /** A line waits from now on; what it gives is called when it goes on. */
  waits(line: number): () => void
}

/** No file has so many lines. */
const linesPerFileMax = 100_000

const files: string[] = []
let sink: LineSink | null = null

/** Where lines are told from now on; null for nowhere. One world at a time is listened to. */
export function tellLinesTo(next: LineSink | null): void {
  sink = next
}

/** The number that the lines of a file are counted from. Called by the file itself, once. @public */
export function fileOf(path: string): number {
  files.push(path)
  return (files.length - 1) * linesPerFileMax
}

/** Called before a line of a server runs. @public */
export function ran(line: number): void {
  sink?.ran(line)
}

/** Called with what a line waits for; gives it back as it is. @public */
export function waits<T>(line: number, value: T): T {
  if (sink && value instanceof Promise) {
    const goesOn = sink.waits(line)
    value.then(goesOn, goesOn)
  }
  return value
}

/** The file, from the repository's root, and the line, from 1. */
export function lineAt(line: number): { readonly path: string; readonly line: number } {
  const path = files[Math.floor(line / linesPerFileMax)] ?? ''
  return { path, line: line % linesPerFileMax }
}
