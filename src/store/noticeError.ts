import { whyNotDone } from '#scenario/problems/notDone.ts'
import type { Said } from '#words/said.ts'

/** What could not be done, as a notice that has no words yet. */
export class NoticeError extends Error {
  readonly said: Said

  constructor(said: Said) {
    super(said.code)
    this.said = said
  }
}

/** What an error tells: what it says itself, where it is none of ours. */
export function saidOf(error: unknown): Said {
  if (error instanceof NoticeError) return error.said
  return { code: 'notDone', params: { because: whyNotDone(error) } }
}
