import type { TraceEvent } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'

/**
 * Turns that the world may take to come to rest, for each connection and each thing that anybody
 * ever asked of the server: a step, a handshake, a frame of a client, a close, a tick of a timer.
 * One such thing is told to each connection at most, in a few turns each; a hundred is far above it.
 */
const turnsPerRequestMax = 100

/** Counts how long the world takes to come to rest, so that what never does is told, and no hang. */
export class RestAllowance {
  /** Turns since the rest began. */
  turns = 0
  #requests = 0

  /** The world is to come to rest from now on. */
  begin(): void {
    this.turns = 0
  }

  /** Something happened; what came from outside of the server may set much in motion. */
  happened(event: TraceEvent): void {
    const { kind } = event
    if (kind === 'step' || kind === 'connecting' || kind === 'closed') this.#requests++
    if (kind === 'sent' && event.from === 'client' && !event.control) this.#requests++
  }

  /** A timer of the server went off. */
  ticked(): void {
    this.#requests++
  }

  /** One turn more was taken: whether that was one too many. */
  spent(world: World): boolean {
    this.turns++
    return this.turns > turnsPerRequestMax * (1 + this.#requests) * (1 + world.connections.size)
  }
}
