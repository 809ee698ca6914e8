import type { ConnectionId } from '#kernel/ids.ts'
import type { Law, OfMember } from '#laws/law.ts'

/** U2 · A client handles each frame once, however often it has begun to listen. */
export const U2: Law<{ again: OfMember }> = {
  rank: 400,
  watch: (court) => {
    if (court.settings.exactClients ?? true) return {}
    /** The frame that each client has taken in last. */
    const handled = new Map<ConnectionId, number | null>()
    return {
      on: {
        belief: ({ connection, room, cause }) => {
          if (handled.get(connection) === cause) court.tell('again', { connection, room })
          handled.set(connection, cause)
        },
      },
    }
  },
}
