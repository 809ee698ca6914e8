import type { LawId, LawMessages } from './laws.ts'

/** The words of one law in one language. */
export interface WordsOfLaw<L extends LawId> {
  /** What it is called, in a few words. */
  readonly name: string
  /** What must hold. */
  readonly rule: string
  /** What usually mends it. */
  readonly remedy: string
  /** How a breach is told, by its code. */
  readonly messages: {
    readonly [C in keyof LawMessages[L]]: (params: LawMessages[L][C]) => string
  }
}

/** The words of all laws in one language. */
export type LawWords = { readonly [L in LawId]: WordsOfLaw<L> }
