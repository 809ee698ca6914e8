import { messageOf } from '#kernel/messageOf.ts'
import { NotDone } from '#scenario/problems/notDone.ts'
import type { TraceEvent } from '#trace/traceEvent.ts'
import type { LocalHost } from './localHost.ts'

/** So many events a page reads, and folds, within a frame. */
const partEventsMax = 1000

/** Hands over the events of one call, in parts: those that have happened so far, and then the rest. */
export class HandingOver {
  readonly #host: LocalHost
  readonly #say: (part: string) => void
  #failure: NotDone | null = null

  /** `say` is given each part as JSON. */
  constructor(host: LocalHost, say: (part: string) => void) {
    this.#host = host
    this.#say = say
  }

  /** What has happened since it was asked last; what cannot be handed over ends the run. */
  soFar(): void {
    try {
      for (let part = this.#next(); part.length > 0; part = this.#next()) {
        this.#say(JSON.stringify(part))
      }
    } catch (error) {
      this.#failure ??= tooGreat(error)
      this.#host.stop()
    }
  }

  /** What of these was not handed over yet. Throws where not everything can be. */
  rest(events: readonly TraceEvent[]): void {
    if (this.#failure) throw this.#failure
    for (let from = this.#host.taken; from < events.length; from += partEventsMax) {
      try {
        this.#say(JSON.stringify(events.slice(from, from + partEventsMax)))
      } catch (error) {
        throw tooGreat(error)
      }
    }
  }

  #next(): readonly TraceEvent[] {
    return this.#failure ? [] : this.#host.takeEvents(partEventsMax)
  }
}

function tooGreat(error: unknown): NotDone {
  return new NotDone({ code: 'tooGreat', params: { error: messageOf(error) } })
}
