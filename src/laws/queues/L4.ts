import type { ConnectionId } from '#kernel/ids.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfConnection } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'

interface Waits extends OfConnection {
  readonly frames: number
}

/** L4 · Every frame is handled, when all is quiet, of those who can be reached. */
export const L4: Law<{
  waits: Waits
  'waits since': Waits & { readonly closed: ConnectionId }
}> = {
  rank: 310,
  watch: (court) => {
    /** What the server closed last, as long as it has not sent anything in a later turn. */
    let closed: EventOf<'closing'> | undefined
    return {
      on: {
        closing: (event) => {
          if (event.end === 'server') closed = event
        },
      },
      sent: ({ cause }) => {
        if (closed && cause !== null && cause > closed.seq) closed = undefined
      },
      quiet: () => {
        const { waitingFrames, touched } = court.accounts
        for (const [connection, frames] of waitingFrames.read(court.gauges, touched.isAll)) {
          // More than may wait is S7’s.
          if (frames === 0 || frames > court.settings.inboxFramesMax) continue
          if (!isReached(court.world, connection)) continue
          if (!closed) court.found('waits', { connection, frames })
          else court.found('waits since', { connection, frames, closed: closed.connection })
        }
      },
    }
  },
}
