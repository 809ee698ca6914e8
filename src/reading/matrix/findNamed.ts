import type { ConnectionId } from '#kernel/ids.ts'
import type { Matrix } from './matrix.ts'

/** A connection or a room, by what it is called. */
export type Named =
  | { readonly kind: 'connection'; readonly id: ConnectionId; readonly name: string }
  | { readonly kind: 'room'; readonly id: string; readonly name: string }

/** Who has this name, then whose name begins with it, then who has it anywhere; in their order each. */
export function findNamed({ books, order }: Matrix, text: string): readonly Named[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  const ranked: Named[][] = [[], [], []]
  const look = (named: Named) => {
    const name = named.name.toLowerCase()
    const rank = name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2
    if (name.includes(wanted)) ranked[rank]?.push(named)
  }
  for (const id of order.connections) {
    const name = books.columns.get(id)?.item?.label ?? id
    look({ kind: 'connection', id, name })
  }
  for (const id of order.rooms) look({ kind: 'room', id, name: id })
  return ranked.flat()
}
