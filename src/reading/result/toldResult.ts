import type { RefusedStep, RunResult, UnjudgedLaw, ViolationResult } from './runResult.ts'
import type { TurnedAwayOften } from './turnedAwayIn.ts'

/** A broken law, with its sentence. */
export type ToldViolation = ViolationResult & { readonly text: string }

/** A step that could not be done, with why. */
export type ToldRefusal = RefusedStep & { readonly text: string }

/** A law that a server was not judged by, with why. */
export type ToldUnjudged = UnjudgedLaw & { readonly text: string }

/** What somebody was turned away for, in words. */
export type ToldTurnedAway = TurnedAwayOften & { readonly text: string }

/** What a run came to, as the headless runner prints it and `window.roomscope.run` resolves to. */
export interface ToldResult extends RunResult {
  readonly violations: readonly ToldViolation[]
  readonly refused: readonly ToldRefusal[]
  readonly turnedAway?: readonly ToldTurnedAway[]
  readonly notJudged?: readonly ToldUnjudged[]
}
