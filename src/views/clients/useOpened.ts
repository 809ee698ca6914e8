import { useState } from 'react'
import type { ConnectionId } from '#kernel/ids.ts'
import { useRoomscope } from '#views/parts/useRoomscope.ts'
import { openedOf, type Wish } from './openedOf.ts'

/** Which client's row is open, and what opens another or, with null, closes it. */
export function useOpened(clients: ReadonlyMap<string, ConnectionId>) {
  const chosen = useRoomscope(({ selection }) =>
    selection?.kind === 'connection' ? selection.connection : null,
  )
  const isWatched = useRoomscope(({ watched, scenario }) => watched === scenario)
  const [wish, setWish] = useState<Wish | null>(null)
  return {
    opened: openedOf(clients, chosen, wish, isWatched),
    open: (client: string | null) => setWish({ client, chosen }),
  }
}
