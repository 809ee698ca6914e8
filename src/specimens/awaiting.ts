import type { FailurePlace } from '#server/failurePlace.ts'
import type { Member } from '#server/member.ts'
import { OverMaps } from './overMaps.ts'
import type { SpecimenOptions } from './specimenOptions.ts'

/** Servers that await something, a database say, while they handle a frame. */
export class Awaiting extends OverMaps {
  protected readonly pause: (connection: string) => Promise<void>
  readonly #onFailure: SpecimenOptions['onFailure']

  constructor(options: SpecimenOptions) {
    super(options)
    this.pause = options.pause
    this.#onFailure = options.onFailure
  }

  /** Begins something and goes on without it; that it failed is known all the same. */
  protected detach(where: FailurePlace, work: Promise<void>, member: Member): void {
    work.catch((error) => this.#onFailure?.(where, error, member.id))
  }
}
