import type { ConnectionId } from '#kernel/ids.ts'
import { type CellLook, cellLook } from '#reading/matrix/cellLook.ts'
import type { Matrix } from '#reading/matrix/matrix.ts'
import { socketLane, socketLanes } from '#reading/matrix/socketLane.ts'
import type { CellChange, StageChanges } from '#reading/matrix/stageBooks.ts'
import type { StageEdge } from '#reading/stage/stageModel.ts'
import type { WrongCell } from '#views/matrix/marks.ts'

/** A cell in which something is wrong. */
export interface Wrong {
  readonly connection: ConnectionId
  readonly room: string
  readonly look: WrongCell
}

/** Something to paint: a cell of a column, or a column's place in a lane, that came or went. */
export interface Stroke {
  readonly column: number
  readonly row: number
  readonly by: 1 | -1
}

/** What is to be painted since it was painted last; null where everything is. */
export interface Strokes {
  readonly cells: readonly Stroke[]
  readonly lanes: readonly Stroke[]
}

/** What the board paints of a matrix, by the places of its order: kept, as long as the order holds. */
export class Cells {
  readonly #matrix: Matrix
  #order: object | null = null
  /** The rows of each column that are painted as filled. */
  #rows: Set<number>[] = []
  #lanes: number[] = []
  readonly #wrong = new Map<string, Wrong>()
  readonly #wrongConnections = new Set<ConnectionId>()

  constructor(matrix: Matrix) {
    this.#matrix = matrix
  }

  get rows(): readonly ReadonlySet<number>[] {
    return this.#rows
  }

  /** The lane of each column. */
  get lanes(): readonly number[] {
    return this.#lanes
  }

  get wrong(): Iterable<Wrong> {
    return this.#wrong.values()
  }

  /** Which looks of something wrong there are. */
  get looks(): ReadonlySet<WrongCell> {
    return new Set([...this.#wrong.values()].map(({ look }) => look))
  }

  /** The connections that are not as they should be, in a cell or by themselves. */
  get wrongConnections(): ReadonlySet<ConnectionId> {
    return this.#wrongConnections
  }

  /** Takes in what the matrix took in; what is to be painted now, or null for everything. */
  take({ cells, connections }: StageChanges): Strokes | null {
    for (const cell of cells) this.#markWrong(cell)
    for (const id of connections) this.#markConnection(id)
    if (this.#order !== this.#matrix.order) {
      this.readAll()
      return null
    }
    return {
      cells: cells.flatMap((cell) => this.#cell(cell)),
      lanes: this.#laneStrokes(connections),
    }
  }

  /** Reads everything by the order of now. */
  readAll(): void {
    const { order, books } = this.#matrix
    this.#order = order
    this.#rows = order.connections.map((id) => {
      const rows = new Set<number>()
      for (const edge of books.columns.get(id)?.edges.values() ?? []) {
        const row = order.rowAt.get(edge.room)
        if (row !== undefined && isFilled(cellLook(edge))) rows.add(row)
      }
      return rows
    })
    this.#lanes = order.connections.map((id) => this.#laneOf(id))
  }

  #cell({ connection, room, before, after }: CellChange): Stroke[] {
    const column = this.#matrix.order.columnAt.get(connection)
    const row = this.#matrix.order.rowAt.get(room)
    const [was, is] = [before, after].map((edge) => edge !== null && isFilled(cellLook(edge)))
    if (column === undefined || row === undefined || was === is) return []
    if (is) this.#rows[column]?.add(row)
    else this.#rows[column]?.delete(row)
    return [{ column, row, by: is ? 1 : -1 }]
  }

  #laneStrokes(connections: ReadonlySet<ConnectionId>): Stroke[] {
    const strokes: Stroke[] = []
    for (const id of connections) {
      const column = this.#matrix.order.columnAt.get(id)
      const was = column === undefined ? undefined : this.#lanes[column]
      if (column === undefined || was === undefined) continue
      const is = this.#laneOf(id)
      if (was === is) continue
      this.#lanes[column] = is
      strokes.push({ column, row: was, by: -1 }, { column, row: is, by: 1 })
    }
    return strokes
  }

  #laneOf(id: ConnectionId): number {
    const item = this.#matrix.books.columns.get(id)?.item
    return item ? socketLanes.indexOf(socketLane(item)) : -1
  }

  #markWrong({ connection, room, after }: CellChange): void {
    const look = after && cellLook(after)
    const key = `${connection} ${room}`
    if (look === null || look === 'agree') this.#wrong.delete(key)
    else this.#wrong.set(key, { connection, room, look })
  }

  #markConnection(id: ConnectionId): void {
    const column = this.#matrix.books.columns.get(id)
    const isWrong = column && (column.item?.look || [...column.edges.values()].some(isWrongEdge))
    if (isWrong) this.#wrongConnections.add(id)
    else this.#wrongConnections.delete(id)
  }
}

/** Both maps have it and its socket is there: it is painted; else its mark stands alone. */
function isFilled(look: CellLook): boolean {
  return look === 'agree' || look === 'missed' || look === 'doubled'
}

function isWrongEdge(edge: StageEdge): boolean {
  return cellLook(edge) !== 'agree'
}
