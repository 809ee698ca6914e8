import type { RoomServerOptions } from '#server/roomServer.ts'

export interface SpecimenOptions extends RoomServerOptions {
  /** Something that takes a while to answer: resolves some virtual ms later. */
  readonly pause: () => Promise<void>
}
