import type { Books } from '#server/serverUnderTest.ts'
import type { MapChange } from '#trace/traceEvent.ts'
import { added, removed } from './bookChanges.ts'
import type { Copy } from './bookCopy.ts'
import { TouchedBooks } from './touchedBooks.ts'
import { noBooks, wholeBooks } from './wholeBooks.ts'

/** So often other collections may take the place of those observed; then nobody observes any more. */
const observationsMax = 20

/**
 * Reads a manager's books as they are, and tells what changed since it looked last. A manager may
 * change anything at any time: so its collections are observed, and only what was touched is read.
 * What cannot be observed is read whole, each time.
 */
export class Bookkeeper {
  /** The books at the last look, where they are read whole. */
  #last = noBooks
  #observed: TouchedBooks | null = null
  #observationsLeft: number

  /** With `observing` false all of the books are read each time. */
  constructor(observing = true) {
    this.#observationsLeft = observing ? observationsMax : 0
  }

  /** Whether only what was touched is read: looking costs nothing where nothing was. */
  get isObserving(): boolean {
    return this.#observed !== null
  }

  /** What came and went: what is needed by others first, so that each change stands by itself. */
  changes(books: Books): MapChange[] {
    const observed = this.#observed
    if (!observed?.isOf(books)) return this.#all(books)
    if (!observed.isTouched) return []
    const { was, is } = observed.take(books)
    return [...added(was, is, books), ...removed(was, is)]
  }

  /** Whether as many are in the books as were there at the last look; false where nothing is observed. */
  hasSizesOf(books: Books): boolean {
    return this.#observed?.hasSizesOf(books) ?? false
  }

  /**
   * Reads all of the books, whatever was observed. What is found so nobody saw change: whoever has
   * such books is read whole from then on.
   */
  check(books: Books): MapChange[] {
    const changes = this.#all(books)
    if (changes.length > 0 && this.#observed) {
      this.#observationsLeft = 0
      this.#observe(books, wholeBooks(noBooks, books))
    }
    return changes
  }

  #all(books: Books): MapChange[] {
    const last = this.#observed?.all ?? this.#last
    const now = wholeBooks(last, books)
    const changes = [...added(last, now, books), ...removed(last, now)]
    // What is still as it was there is watched, and would change with the books.
    if (!this.#observed) this.#observe(books, now)
    else if (!this.#observed.isOf(books)) this.#observe(books, wholeBooks(noBooks, books))
    return changes
  }

  /** From now on what is touched is read, where that can be seen; or else all of them are. */
  #observe(books: Books, now: Copy): void {
    const observed = this.#observationsLeft > 0 ? new TouchedBooks(books) : null
    this.#observed = observed?.isWhole ? observed : null
    if (this.#observed) this.#observationsLeft--
    else this.#observationsLeft = 0
    this.#last = this.#observed ? noBooks : now
  }
}
