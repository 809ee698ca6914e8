import { EndlessCode } from '#kernel/thrown.ts'
import { marks } from './markNames.ts'

/** What is told of the lines of somebody's code that run. */
export interface CodeLines {
  /** A line runs, and `after` is the newest event of the trace; `isTelling` while a room is told something. */
  ran(line: number, after: number, isTelling: boolean): void
  /** A line waits from now on; what it gives is called when it goes on. `seqNow` is the newest event's. */
  waits(line: number, seqNow: () => number): () => void
}

let lines: CodeLines | null = null

/** Where lines are told from now on; null for nowhere. One world at a time is listened to. */
export function tellCodeLinesTo(next: CodeLines | null): void {
  lines = next
}

/** Where the line that runs is written, for who looks on from another thread. */
let lastLine: Int32Array | null = null

/** From now on each line that runs is written into the first cell. */
export function writeLastLineTo(cell: Int32Array): void {
  lastLine = cell
}

/** What of the world the code that runs in it has to do with. */
export interface CodeWorld {
  readonly holdLine: HoldLine
  /** The newest event of the trace. */
  readonly seqNow: () => number
  /** Which turn of the world it is. */
  readonly turnNow: () => number
}

/** What an await came to, and for which connection the code runs that goes on from it. */
interface Settled {
  readonly connection: string | null
  readonly value?: unknown
  readonly error?: unknown
  readonly failed: boolean
}

/** So many lines may run in one turn of the world: more than any manager needs for all whom a world can hold. */
export const linesPerTurnMax = 1_000_000

/** So many of what the code makes of its classes are looked at for who keeps the rooms. */
const instancesMax = 32

/** Asks whether an await may go on; a promise when it has to wait for that. */
export type HoldLine = (connection: string, line: number) => Promise<void> | undefined

/**
 * The code of one world as it runs: for which connection, and where it waits. A method is called for a
 * connection; what goes on behind an await goes on for the same.
 */
export class CodeRun {
  readonly #holdLine: HoldLine
  readonly #seqNow: () => number
  readonly #turnNow: () => number
  /** Lines that ran since it was last looked which turn it is. */
  #ran = 0
  #turn = -1
  /** What the code made of its classes, the first of it. */
  readonly instances: object[] = []
  #connection: string | null = null
  #isAside = false
  #isTelling = false

  constructor({
    holdLine = () => undefined,
    seqNow = () => -1,
    turnNow = () => -1,
  }: Partial<CodeWorld> = {}) {
    this.#holdLine = holdLine
    this.#seqNow = seqNow
    this.#turnNow = turnNow
  }

  /** Calls something of the code for a connection. */
  for<T>(connection: string | null, run: () => T): T {
    const before = this.#connection
    this.#connection = connection
    try {
      return run()
    } finally {
      this.#connection = before
    }
  }

  /** Calls what tells a room something: it changes nobody's rooms. */
  telling<T>(run: () => T): T {
    this.#isTelling = true
    try {
      return run()
    } finally {
      this.#isTelling = false
    }
  }

  /** Calls something of the code that is no part of the server: its lines are not told. Questions are of this kind. */
  aside<T>(run: () => T): T {
    this.#isAside = true
    try {
      return run()
    } finally {
      this.#isAside = false
    }
  }

  /** What the marks of the code call, by their names there. */
  get globals(): Readonly<Record<string, unknown>> {
    return {
      [marks.ran]: (line: number) => {
        this.#count(line)
        if (!this.#isAside) lines?.ran(line, this.#seqNow(), this.#isTelling)
      },
      [marks.round]: (line: number) => this.#count(line),
      [marks.wait]: (line: number, value: unknown) => this.#wait(line, value),
      [marks.back]: (settled: Settled) => this.#back(settled),
      [marks.made]: (one: object) => {
        if (this.instances.length < instancesMax) this.instances.push(one)
        return one
      },
    }
  }

  /** Ends what does not end by itself: whatever marked line it comes to next throws as well, until the turn is over. */
  #count(line: number): void {
    if (lastLine) lastLine[0] = line
    if (++this.#ran <= linesPerTurnMax) return
    const turn = this.#turnNow()
    if (turn === this.#turn) throw new EndlessCode(line)
    this.#turn = turn
    this.#ran = 0
  }

  async #wait(line: number, awaited: unknown): Promise<Settled> {
    const connection = this.#connection
    const goesOn = lines?.waits(line, this.#seqNow)
    let settled: Settled
    try {
      settled = { connection, value: await awaited, failed: false }
    } catch (error) {
      settled = { connection, error, failed: true }
    }
    const held = connection === null ? undefined : this.#holdLine(connection, line)
    if (held) await held
    goesOn?.()
    return settled
  }

  #back({ connection, value, error, failed }: Settled): unknown {
    this.#connection = connection
    if (failed) throw error
    return value
  }
}
