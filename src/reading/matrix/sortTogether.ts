import { atOnce } from '#kernel/inPieces.ts'

/** Which column meets which row; both are numbers from 0. */
export interface Meetings {
  /** The rows that each column meets. */
  readonly rowsOf: readonly (readonly number[])[]
  readonly rows: number
}

/** Columns and rows, each as the numbers they had, in their new order. */
export interface Sorted {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
}

/** The mean places settle in about so many sweeps; a large picture has fewer, to be done within some frames. */
const sweepsMax = 16
const meetingsSweptMax = 400_000

/**
 * Orders columns and rows so that those that meet stand near one another: first one after the other
 * along their meetings, so that what has nothing to do with each other stands apart; then, over and
 * over, each goes to the mean place of those it meets. A row that many columns meet says little about
 * each of them, and weighs little. What meets nothing stays in its order, at the end.
 */
export function sortTogether(meetings: Meetings): Sorted {
  return atOnce(sortingTogether(meetings))
}

/** The same in pieces: a sweep is one. */
export function* sortingTogether({ rowsOf, rows: count }: Meetings): Generator<void, Sorted> {
  const columnsOf: number[][] = Array.from({ length: count }, () => [])
  let meetings = 0
  for (const [column, met] of rowsOf.entries()) {
    for (const row of met) columnsOf[row]?.push(column)
    meetings += met.length
  }
  let { columns, rows } = walked(rowsOf, columnsOf)
  const sweeps = Math.min(sweepsMax, Math.ceil(meetingsSweptMax / Math.max(1, meetings)))
  for (let i = 0; i < sweeps; i++) {
    yield
    const before = { columns, rows }
    rows = byMeanPlace(rows, columnsOf, columns, rowsOf)
    columns = byMeanPlace(columns, rowsOf, rows, columnsOf)
    // Who stays where it was stays there in every sweep to come.
    if (areSame(rows, before.rows) && areSame(columns, before.columns)) break
  }
  return { columns, rows }
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  return some.every((item, i) => item === others[i])
}

type Links = readonly (readonly number[])[]

/** Both sides along their meetings, breadth first. */
function walked(rowsOf: Links, columnsOf: Links): Sorted {
  const columns = new Line()
  const rows = new Line()
  for (const [first, met] of rowsOf.entries()) {
    if (met.length > 0) columns.add(first)
    for (let column = columns.next(); column !== undefined; column = columns.next()) {
      for (const row of rowsOf[column] ?? []) {
        if (!rows.add(row)) continue
        for (const other of columnsOf[row] ?? []) columns.add(other)
      }
    }
  }
  for (const column of rowsOf.keys()) columns.add(column)
  for (const row of columnsOf.keys()) rows.add(row)
  return { columns: columns.items, rows: rows.items }
}

/** Everyone once, in the order of coming, and who of them is next to be looked at. */
class Line {
  readonly items: number[] = []
  readonly #known = new Set<number>()
  #at = 0

  /** Whether it is new. */
  add(item: number): boolean {
    if (this.#known.has(item)) return false
    this.#known.add(item)
    this.items.push(item)
    return true
  }

  next(): number | undefined {
    return this.#at < this.items.length ? this.items[this.#at++] : undefined
  }
}

/** In the order of the mean place of those each meets; who meets nobody comes last. */
function byMeanPlace(
  items: readonly number[],
  partnersOf: Links,
  others: readonly number[],
  itemsOf: Links,
): readonly number[] {
  const place = new Float64Array(others.length)
  for (const [i, other] of others.entries()) place[other] = i
  const mean = new Float64Array(items.length)
  for (const item of items) {
    let [sum, weight] = [0, 0]
    for (const partner of partnersOf[item] ?? []) {
      const share = 1 / (itemsOf[partner]?.length ?? 1)
      sum += share * (place[partner] ?? 0)
      weight += share
    }
    mean[item] = weight > 0 ? sum / weight : Number.POSITIVE_INFINITY
  }
  return items.toSorted((a, b) =>
    (mean[a] ?? 0) < (mean[b] ?? 0) ? -1 : Number(mean[a] !== mean[b]),
  )
}
