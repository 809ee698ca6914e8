import type { CodeLines } from '#brought/lines/codeRun.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'

/** So many are kept: those of the beginning are far from what goes wrong. */
const linesMax = 200_000

/** Where a broken law was met in somebody's code: the last line that ran of what led to it. */
export interface LastLine {
  readonly law: string
  /** The file and the line, as editors open it. */
  readonly place: string
}

/** Which lines of somebody's code ran, and after which event of the trace. */
export class LinesRan implements CodeLines {
  readonly #ran: { readonly after: number; readonly line: number }[] = []

  ran(line: number, after: number): void {
    if (this.#ran.length < linesMax) this.#ran.push({ after, line })
  }

  waits(): () => void {
    return () => undefined
  }

  /** The last line before each breach that ran for something that led to it; a law that no line led to is left out. */
  before(trace: readonly TraceEvent[], file: string): LastLine[] {
    const bySeq = new Map(trace.map((event) => [event.seq, event]))
    const found = trace.flatMap((event) => {
      if (event.kind !== 'violation') return []
      const line = this.#lastFor(event, bySeq)
      return line === undefined ? [] : [{ law: event.law, place: `${file}:${line}` }]
    })
    return found.filter((one, at) => found.findIndex((other) => same(one, other)) === at)
  }

  #lastFor(breach: TraceEvent, bySeq: ReadonlyMap<number, TraceEvent>): number | undefined {
    const ledToIt = new Set<number>()
    for (let at = breach.cause; at !== null; at = bySeq.get(at)?.cause ?? null) ledToIt.add(at)
    const isOf = (seq: number) => {
      for (let at: number | null = seq; at !== null; at = bySeq.get(at)?.cause ?? null) {
        if (ledToIt.has(at)) return true
      }
      return false
    }
    return this.#ran.findLast(({ after }) => after < breach.seq && isOf(after))?.line
  }
}

function same(one: LastLine, other: LastLine): boolean {
  return one.law === other.law && one.place === other.place
}
