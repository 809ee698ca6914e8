import { lastLineOf } from '#reading/lines/lastLine.ts'
import type { LineLogged, LineName } from '#reading/lines/lineLogged.ts'
import type { LinesAt } from '#reading/lines/linesAt.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Lines of one's own code that are lit, by their numbers from 1, in the order in which they stand. */
export interface Lit {
  readonly ran: readonly number[]
  readonly waits: readonly number[]
}

/** The lines that are lit at a moment; one that waits is not shown as running. */
export function litAt(lines: LinesAt | null): Lit {
  const waits = sortedLines(lines?.waiting ?? [])
  return { ran: sortedLines(lines?.ran ?? []).filter((line) => !waits.includes(line)), waits }
}

/**
 * The line that an event is best looked at in: where code threw, if that led to it, or of a broken law
 * the last line that ran for something that led to it. Null where there is none.
 */
export function lineToShow(
  logged: Pick<LineLogged, 'ran'>,
  trace: readonly TraceEvent[],
  seq: number,
): number | null {
  for (let at: number | null = seq; at !== null; at = trace[at]?.cause ?? null) {
    const event = trace[at]
    if (event?.kind === 'failure' && typeof event.line === 'number') return event.line
  }
  const event = trace[seq]
  const last = event?.kind === 'violation' ? lastLineOf(logged, trace, event) : null
  return last === null ? null : lineNumber(last)
}

/** Numbers as a person says them, neighbours together: `3, 8–10`. */
export function lineList(lines: readonly number[]): string {
  const runs: [number, number][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last && last[1] === line - 1) last[1] = line
    else runs.push([line, line])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

function sortedLines(names: Iterable<LineName>): number[] {
  return [...names].map(lineNumber).sort((one, other) => one - other)
}

function lineNumber(name: LineName): number {
  return Number(name.slice(name.lastIndexOf(':') + 1))
}
