import type { RoomServerOptions } from '#server/roomServerOptions.ts'
import type { Iteration } from './iterate.ts'

export interface SpecimenOptions extends RoomServerOptions {
  /** How the as-written server's loop over a changing set behaves. */
  readonly iteration: Iteration
  /** Something that takes a while to answer a connection's request: resolves some virtual ms later. */
  readonly pause: (connection: string) => Promise<void>
}
