import { Matrix } from '#reading/matrix/matrix.ts'
import type { World } from '#trace/world.ts'
import { Cells, type Strokes } from './cells.ts'

/** What was read of a world to be painted: its matrix, and the cells of that. */
export class Reading {
  readonly matrix = new Matrix()
  readonly cells = new Cells(this.matrix)

  /** Takes in another world; what is to be painted then, or null for everything. */
  take(world: World): Strokes | null {
    return this.cells.take(this.matrix.take(world))
  }

  /** The same in pieces, of which each is soon done. */
  *taking(world: World): Generator<void, Strokes | null> {
    const changes = yield* this.matrix.taking(world)
    yield
    return this.cells.take(changes)
  }
}
