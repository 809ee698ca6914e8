import { onlyNode } from '#kernel/ids.ts'
import { WholeReading } from '#kernel/wholeReading.ts'
import type { Books } from '#server/serverUnderTest.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import { Bookkeeper } from './bookkeeper.ts'

/**
 * Looks at the server's books whenever code of the server has run, and writes down what changed in
 * them: before the first thing that the change causes, so that the trace tells cause and effect in
 * their order.
 */
export class BooksWatch {
  readonly #recorder: Recorder
  readonly #books: () => Books
  readonly #bookkeeper = new Bookkeeper()
  #touched = false
  #observed = false
  /** Something was looked at since all was read. */
  #unchecked = false
  readonly #whole = new WholeReading()

  /** `books` are those of the server of the moment. */
  constructor(recorder: Recorder, books: () => Books) {
    this.#recorder = recorder
    this.#books = books
  }

  /** One event, and what follows from it at once. */
  beginTurn(): void {
    this.#touched = false
    this.#observed = false
  }

  /** Whether code of the server has run since the last look. */
  get touched(): boolean {
    return this.#touched
  }

  /** Code of the server runs, and may change its books. */
  touch(): void {
    this.#touched = true
  }

  /** The server is about to send: once in a turn, what changed is written down first. */
  beforeSend(): void {
    this.#touched = true
    if (this.#observed && !this.#bookkeeper.isObserving) return
    this.look()
    this.#observed = true
    this.#touched = true
  }

  /** The server is about to close a connection: what changed is written down, whatever was before. */
  beforeClose(): void {
    this.#observed = false
    this.beforeSend()
  }

  /**
   * The world is at rest: all of the books are read, as the check on what was observed. Of a crowd
   * only their sizes are, until as much was looked at as there is to read.
   */
  check(): void {
    if (!this.#unchecked) return
    const books = this.#books()
    const isDue = this.#whole.isDue(sizeOf(books))
    if (!isDue && this.#bookkeeper.hasSizesOf(books)) return
    this.#unchecked = false
    this.#write(this.#bookkeeper.check(books))
  }

  /** Writes down what changed, if code of the server has run. */
  look(): void {
    if (!this.#touched) return
    this.#touched = false
    this.#unchecked = true
    this.#whole.happened()
    this.#write(this.#bookkeeper.changes(this.#books()))
  }

  #write(changes: readonly MapChange[]): void {
    if (changes.length > 0) this.#recorder.record({ kind: 'maps', node: onlyNode, changes })
  }
}

function sizeOf({ connections, rooms }: Books): number {
  return connections.size + rooms.size
}
