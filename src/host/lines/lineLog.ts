import type { LineLogged, LineName } from '#reading/lines/lineLogged.ts'
import { type LineSink, lineAt } from './marks.ts'

/** Writes down which lines run. `seqNow` is the newest event's; `linesMax` entries are kept, and no more. */
export class LineLog implements LineSink {
  readonly #seqNow: () => number
  readonly #linesMax: number
  readonly #ran: { readonly after: number; readonly lines: Set<number> }[] = []
  readonly #waited: { line: number; from: number; to: number | null }[] = []
  #count = 0

  constructor(seqNow: () => number, linesMax: number) {
    this.#seqNow = seqNow
    this.#linesMax = linesMax
  }

  ran(line: number): void {
    const after = this.#seqNow()
    let last = this.#ran.at(-1)
    if (last?.after !== after) {
      if (this.#count >= this.#linesMax) return
      last = { after, lines: new Set() }
      this.#ran.push(last)
    }
    if (last.lines.size === last.lines.add(line).size) return
    this.#count++
  }

  waits(line: number): () => void {
    const waiting = { line, from: this.#seqNow(), to: null as number | null }
    this.#waited.push(waiting)
    return () => {
      waiting.to = this.#seqNow()
      this.ran(line)
    }
  }

  /** What was written down so far. */
  get logged(): LineLogged {
    return {
      ran: this.#ran.map(({ after, lines }) => ({ after, lines: [...lines].map(nameOf) })),
      waited: this.#waited
        .filter(({ from, to }) => to === null || to > from)
        .map((waiting) => ({ ...waiting, line: nameOf(waiting.line) })),
    }
  }
}

function nameOf(number: number): LineName {
  const { path, line } = lineAt(number)
  return `${path}:${line}`
}
