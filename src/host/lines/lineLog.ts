import type { LineLogged, LineName } from '#reading/lines/lineLogged.ts'

/** So many lines are written down, a line counted once between two events. */
const linesMax = 400_000

/** Lines that ran after an event. */
interface Ran {
  readonly after: number
  /** In the order in which each ran first. */
  readonly lines: Set<number>
  last: number
  lastChange: number | null
}

/** Writes down which lines of a server run, each by a number; what does not fit is left out. */
export class LineLog {
  readonly #nameOf: (line: number) => LineName
  readonly #ran: Ran[] = []
  readonly #waited: { line: number; from: number; to: number | null }[] = []
  #count = 0

  constructor(nameOf: (line: number) => LineName) {
    this.#nameOf = nameOf
  }

  /** A line runs; `after` is the seq of the newest event. */
  ran(line: number, after: number, isTelling = false): void {
    let entry = this.#ran.at(-1)
    if (entry?.after !== after) {
      if (this.#count >= linesMax) return
      entry = { after, lines: new Set(), last: line, lastChange: null }
      this.#ran.push(entry)
    }
    entry.last = line
    if (!isTelling) entry.lastChange = line
    if (entry.lines.size === entry.lines.add(line).size) return
    this.#count++
  }

  /** A line waits from now on; what it gives is called when it goes on. */
  waits(line: number, seqNow: () => number): () => void {
    const waiting = { line, from: seqNow(), to: null as number | null }
    if (this.#waited.length < linesMax) this.#waited.push(waiting)
    return () => {
      waiting.to = seqNow()
      this.ran(line, waiting.to)
    }
  }

  /** What was written down so far. */
  get logged(): LineLogged {
    const nameOf = this.#nameOf
    return {
      ran: this.#ran.map(({ after, lines, last, lastChange }) => ({
        after,
        lines: [...lines].map(nameOf),
        last: nameOf(last),
        lastChange: lastChange === null ? null : nameOf(lastChange),
      })),
      waited: this.#waited
        .filter(({ from, to }) => to === null || to > from)
        .map((waiting) => ({ ...waiting, line: nameOf(waiting.line) })),
    }
  }
}
