import type { ConnectionId } from '#kernel/ids.ts'
import type { Touched } from './touched.ts'

/** What is broken about each connection, in a quiet world: those are looked at that are touched, or broken. */
export class Broken<Found> {
  #found = new Map<ConnectionId, Found>()

  /** All that is broken now, by connections in the order of their making. */
  look(touched: Touched, look: (id: ConnectionId) => Found | null): readonly Found[] {
    for (const id of new Set([...this.#found.keys(), ...touched.connections])) {
      const found = look(id)
      if (found === null) this.#found.delete(id)
      else this.#found.set(id, found)
    }
    const sorted = [...this.#found].sort(([one], [other]) => touched.inOrder(one, other))
    return sorted.map(([, found]) => found)
  }
}
