import type { LineLog } from '#host/lines/lineLog.ts'
import { lastLineOf } from '#reading/lines/lastLine.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** Where a broken law was met in somebody's code: the last line that ran of what led to it. */
export interface LastLine {
  readonly law: string
  /** The file and the line, as editors open it. */
  readonly place: string
}

/** The last line before each breach, each place of a law once; a law that no line led to is left out. */
export function lastLines(log: LineLog, trace: readonly TraceEvent[]): LastLine[] {
  const breaches = trace.filter((event) => event.kind === 'violation')
  if (breaches.length === 0) return []
  const { logged } = log
  const found = breaches.flatMap((event) => {
    const place = lastLineOf(logged, trace, event)
    return place === null ? [] : [{ law: event.law, place }]
  })
  return found.filter((one, at) => found.findIndex((other) => isSamePlace(one, other)) === at)
}

function isSamePlace(one: LastLine, other: LastLine): boolean {
  return one.law === other.law && one.place === other.place
}
