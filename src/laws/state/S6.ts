import type { ConnectionId } from '#kernel/ids.ts'
import { Broken } from '#laws/accounts/broken.ts'
import type { Law, OfConnection } from '#laws/law.ts'
import type { World } from '#trace/world.ts'

interface Messages {
  readonly 'closed and kept': OfConnection
  readonly 'open and forgotten': OfConnection
  readonly 'not accepted yet': OfConnection
}

/** S6 · The books are the sockets, in a quiet world. */
export const S6: Law<Messages> = {
  rank: 130,
  watch: (court) => {
    const broken = new Broken<OfConnection & { readonly code: keyof Messages }>()
    return {
      quiet: () => {
        const all = broken.look(court.accounts.touched, (connection) => {
          const code = wrong(court.world, connection)
          // That the server waits for its accept excuses nothing: it is what is wrong.
          court.state(code === 'not accepted yet', 'not accepted yet', { connection })
          if (court.accounts.sessions.isKept(connection)) return null
          return code === null ? null : { code, connection }
        })
        for (const { code, connection } of all) court.found(code, { connection })
      },
    }
  },
}

function wrong({ registered, connections }: World, id: ConnectionId): keyof Messages | null {
  const has = registered.has(id)
  const state = connections.get(id)?.serverEnd.state
  if (has && state === 'closed') return 'closed and kept'
  // Its accept takes its time: nothing can be sent to it, and it may yet fail.
  if (has && state === 'connecting') return 'not accepted yet'
  return !has && state === 'open' ? 'open and forgotten' : null
}
