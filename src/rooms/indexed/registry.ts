import type { Connection } from '#rooms/connection.ts'
import { Memberships } from './memberships.ts'
import { ReadableSet } from './readableSet.ts'

/** Who is connected: the keys of the index, which has an entry for each of them and for nobody else. */
export class Registry<C extends Connection = Connection> extends ReadableSet<C> {
  readonly #index: Map<C, Memberships<C>>

  constructor(index: Map<C, Memberships<C>>) {
    super()
    this.#index = index
  }

  get size(): number {
    return this.#index.size
  }

  has(connection: C): boolean {
    return this.#index.has(connection)
  }

  values(): SetIterator<C> {
    return this.#index.keys()
  }

  add(connection: C): void {
    this.#index.set(connection, new Memberships())
  }

  delete(connection: C): void {
    this.#index.delete(connection)
  }
}
