/** Writes a line of a report. */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`)
}
