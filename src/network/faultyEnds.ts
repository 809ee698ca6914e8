import type { ConnectionId } from '#kernel/ids.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { Fault } from '#trace/traceEvent.ts'
import type { Throttle } from './sockets.ts'

/** What of a connection tells when it is, and writes down what becomes of it. */
interface Wired {
  readonly queue: { readonly nowMs: number }
  readonly recorder: Pick<Recorder, 'record'>
}

/** What can be wrong with the ends of a connection, and with what stands between them; lanes have faults of their own. */
export class FaultyEnds {
  readonly id: ConnectionId
  /** The server's sends fail, and nobody is told. */
  dead = false
  /** A proxy on the way answers pings in the client's place. */
  proxied = false
  /** How the timers of the client’s page are throttled. */
  throttle: Throttle | null = null
  /** Called when that changes. */
  onThrottle: () => void = () => undefined
  readonly #wired: Wired
  #failsLeft = 0

  constructor(id: ConnectionId, wired: Wired) {
    this.id = id
    this.#wired = wired
  }

  /** The server's sends fail from now on, or no longer; nobody is told. */
  setDead(dead: boolean): void {
    this.setFault('dead', dead, this.dead !== dead)
    this.dead = dead
  }

  /** So many of the server's next sends fail, and then they work again; 0 ends that. */
  setFailing(times: number): void {
    this.setFault('failing', times > 0, this.#failsLeft > 0 !== times > 0)
    this.#failsLeft = times
  }

  /** Whether a send fails that once; each time it is asked it counts. */
  failsOnce(): boolean {
    if (this.#failsLeft === 0) return false
    this.setFailing(this.#failsLeft - 1)
    return true
  }

  /** A proxy answers pings in the client's place, or no longer. */
  setProxied(proxied: boolean): void {
    this.setFault('proxied', proxied, this.proxied !== proxied)
    this.proxied = proxied
  }

  /** The timers of the client’s page run once in so many ms, or as they should again. */
  setThrottled(everyMs: number | null): void {
    this.setFault('throttled', everyMs !== null, (this.throttle !== null) !== (everyMs !== null))
    this.throttle = everyMs === null ? null : { everyMs, sinceMs: this.#wired.queue.nowMs }
    this.onThrottle()
  }

  /** Writes down that a fault began or ended, when it `changed`. */
  setFault(fault: Fault, on: boolean, changed: boolean): void {
    if (changed) this.#wired.recorder.record({ kind: 'fault', connection: this.id, fault, on })
  }
}
