import { atOnce } from '#kernel/inPieces.ts'
import type { World } from '#trace/world.ts'
import { isOutdated, keptOrder, MatrixOrder, sortingOrder } from './matrixOrder.ts'
import { StageBooks, type StageChanges } from './stageBooks.ts'

/** So many memberships may come and go, as a share of all there are, before a new order is worth the moving. */
const worthSorting = 0.25
/** Fewer changes than this are never worth it. */
const changesFew = 24

/**
 * The membership matrix of a world, kept from one world to the next: its cells, and where its
 * connections and rooms stand. The order holds while memberships come and go, for a picture that jumps
 * cannot be read.
 */
export class Matrix {
  readonly books = new StageBooks()
  #order = new MatrixOrder([], [], [])
  #shown: MatrixOrder | null = null
  #changesSince = 0

  /** Another object whenever something stands elsewhere. */
  get order(): MatrixOrder {
    return this.#shown ?? this.#order
  }

  /** As it would stand by itself. */
  get ownOrder(): MatrixOrder {
    return this.#order
  }

  /** Has everything stand as in another order, which must have a place for all of it. */
  standAs(order: MatrixOrder): void {
    this.#shown = order
  }

  /** Takes in another world, which may be any; orders anew where too much has changed since. */
  take(world: World): StageChanges {
    return atOnce(this.taking(world))
  }

  /** The same in pieces, of which each is soon done. */
  *taking(world: World): Generator<void, StageChanges> {
    const changes = yield* this.books.taking(world)
    this.#changesSince += changes.cells.filter((cell) => !cell.before || !cell.after).length
    const enough = Math.max(changesFew, worthSorting * this.books.counts.memberships)
    if (this.#changesSince >= enough) yield* this.#sorting()
    else if (isOutdated(this.books, this.#order, changes)) {
      this.#order = keptOrder(this.books, this.#order)
    }
    return changes
  }

  /** Orders everything anew. */
  sort(): void {
    atOnce(this.#sorting())
  }

  *#sorting(): Generator<void, void> {
    this.#changesSince = 0
    this.#order = yield* sortingOrder(this.books)
  }
}
