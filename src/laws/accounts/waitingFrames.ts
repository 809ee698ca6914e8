import type { ConnectionId } from '#kernel/ids.ts'
import type { Gauges } from '#laws/gauges.ts'
import type { Looks } from '#laws/law.ts'

/** Whose frames may wait to be handled: those that sent one, until none is found to wait. */
export class WaitingFrames {
  #maybe = new Set<ConnectionId>()

  readonly looks: Looks = {
    on: {
      delivered: ({ connection, to }) => {
        if (to === 'server') this.#maybe.add(connection)
      },
    },
  }

  /** In a quiet world: how many frames of each wait, of all that the server shows or of those that may. */
  read(gauges: Gauges, isAll: boolean): readonly (readonly [ConnectionId, number])[] {
    if (isAll) return [...(gauges.inboxes?.() ?? [])] as [ConnectionId, number][]
    return [...this.#maybe].flatMap((id) => {
      const frames = gauges.inboxWaiting?.(id) ?? 0
      if (frames > 0) return [[id, frames] as const]
      this.#maybe.delete(id)
      return []
    })
  }
}
