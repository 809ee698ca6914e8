import { messageOf } from '#kernel/messageOf.ts'
import type { Coded, NoParams } from '#trace/codes.ts'
import { InvalidScenario } from './invalidScenario.ts'
import type { ScenarioProblem } from './problem.ts'

/** Why what was asked of a world, or of a search, was not done. */
export interface NotDoneParams {
  invalid: { readonly problems: readonly ScenarioProblem[] }
  /** Where the world runs nothing was heard for so long. */
  silent: { readonly seconds: number }
  /** Code that was brought let nothing else run for so long. */
  endless: { readonly seconds: number }
  /** Told to stop, the world did not. */
  unstopped: NoParams
  /** The worker stopped, and said this. */
  broke: { readonly error: string }
  /** The worker could not be fetched or begun. */
  notLoaded: NoParams
  /** The page within, where code that was brought runs, could not be fetched. */
  notFetched: NoParams
  unreadable: NoParams
  /** What came of it cannot be handed over; that is what was said then. */
  tooGreat: { readonly error: string }
  /** Something else that was thrown, as it says itself. */
  threw: { readonly error: string }
}

export type WhyNotDone = Coded<NotDoneParams>

/** What was asked of a world, or of a search, was not done. Nothing has changed. */
export class NotDone extends Error {
  override name = 'NotDone'
  readonly why: WhyNotDone

  constructor(why: WhyNotDone) {
    super(`${why.code} ${JSON.stringify(why.params)}`)
    this.why = why
  }
}

/** What an error tells, as plain data. */
export function whyNotDone(error: unknown): WhyNotDone {
  if (error instanceof NotDone) return error.why
  if (error instanceof InvalidScenario) {
    return { code: 'invalid', params: { problems: error.problems } }
  }
  return { code: 'threw', params: { error: messageOf(error) } }
}

/** The error that tells it. */
export function notDone(why: WhyNotDone): Error {
  return why.code === 'invalid' ? new InvalidScenario(why.params.problems) : new NotDone(why)
}
