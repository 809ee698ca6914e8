import type { ConnectionId } from '#kernel/ids.ts'

/** What somebody opened by hand, or closed, and what was chosen in the picture at that time. */
export interface Wish {
  readonly client: string | null
  readonly chosen: ConnectionId | null
}

/**
 * The one client whose row is open: what was opened by hand, until something else is chosen in the
 * picture; else whose newest connection is chosen; else the only one there is, unless a run is only
 * watched, where others are still to come. Null when none is.
 */
export function openedOf(
  clients: ReadonlyMap<string, ConnectionId>,
  chosen: ConnectionId | null,
  wish: Wish | null,
  isWatched = false,
): string | null {
  if (wish && wish.chosen === chosen) return wish.client
  const list = [...clients]
  const only = list.length === 1 && !isWatched ? list[0] : undefined
  const found = list.find(([, id]) => id === chosen) ?? only
  return found?.[0] ?? null
}
