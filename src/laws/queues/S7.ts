import type { ConnectionId } from '#kernel/ids.ts'
import { arrivedAtHandler } from '#laws/accounts/heldCode.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfConnection } from '#laws/law.ts'

interface Depth {
  readonly frames: number
  readonly chars: number
}

interface Messages {
  readonly outbox: OfConnection & Depth & { readonly framesMax: number; readonly charsMax: number }
  readonly miscounted: OfConnection & Depth & { readonly untakenChars: number }
  readonly inbox: OfConnection & { readonly frames: number; readonly framesMax: number }
}

/** S7 · What waits is bounded: judged where a server shows its outboxes and inboxes. */
export const S7: Law<Messages> = {
  rank: 300,
  watch: (court) => {
    /** For whom something may wait: they were sent something since nothing did. */
    const sentTo = new Set<ConnectionId>()
    return {
      on: {
        delivered: (event) => {
          if (!arrivedAtHandler(court, event)) return
          const { connection } = event
          inbox(court, connection, court.gauges.inboxWaiting?.(connection) ?? 0)
        },
      },
      sent: ({ connection }) => {
        sentTo.add(connection)
        outbox(court, connection)
      },
      quiet: () => {
        const { waitingFrames, touched } = court.accounts
        const { registered } = court.world
        const looked = touched.isAll ? registered : intersection(sentTo, registered)
        for (const connection of looked) outbox(court, connection)
        for (const connection of looked) miscounted(court, connection)
        for (const connection of sentTo) {
          if (!hasWaiting(court, connection)) sentTo.delete(connection)
        }
        for (const [connection, waiting] of waitingFrames.read(court.gauges, touched.isAll)) {
          inbox(court, connection, waiting)
        }
      },
    }
  },
}

function intersection<T>(some: ReadonlySet<T>, others: ReadonlySet<T>): readonly T[] {
  return [...some].filter((one) => others.has(one))
}

/** By the server's word, or by the network's. */
function hasWaiting({ gauges, untaken }: Court<Messages>, connection: ConnectionId): boolean {
  const { frames = 0, bytes = 0 } = gauges.outboxDepth?.(connection) ?? {}
  return frames > 0 || bytes > 0 || (untaken?.(connection) ?? 0) > 0
}

function outbox(court: Court<Messages>, connection: ConnectionId): void {
  const { outboxFramesMax: framesMax, outboxBytesMax: charsMax } = court.settings
  const depth = court.gauges.outboxDepth?.(connection)
  if (!depth || (depth.frames <= framesMax && depth.bytes <= charsMax)) return
  const { frames, bytes: chars } = depth
  court.found('outbox', { connection, frames, chars, framesMax, charsMax })
}

function inbox(court: Court<Messages>, connection: ConnectionId, frames: number): void {
  const { inboxFramesMax: framesMax } = court.settings
  if (frames > framesMax) court.found('inbox', { connection, frames, framesMax })
}

/** What the server says that waits is held against what the network saw: a limit is worth what is counted. */
function miscounted(court: Court<Messages>, connection: ConnectionId): void {
  const depth = court.gauges.outboxDepth?.(connection)
  if (!depth || !court.untaken) return
  const { frames, bytes: chars } = depth
  const untakenChars = court.untaken(connection)
  if (isCounted({ frames, chars }, untakenChars)) return
  court.found('miscounted', { connection, frames, chars, untakenChars })
}

/** Of what waits the network knows what was handed to it: all, when nothing or one frame waits; else the first. */
function isCounted({ frames, chars }: Depth, untakenChars: number): boolean {
  if (untakenChars === 0) return frames === 0 && chars === 0
  if (frames === 0) return chars === 0
  return frames === 1 ? chars === untakenChars : chars >= untakenChars
}
