/** What can be wrong with a link or an address that is opened, and what there is to say of it. */
export interface OpeningProblems {
  readonly hashTooLong: { readonly charsMax: number }
  readonly unknownVersion: { readonly version: string }
  readonly damaged: object
  readonly holdsTooMuch: { readonly charsMax: number }
  /** The address names a file of another server. */
  readonly elsewhere: object
  /** The address names a lesson that is not there. */
  readonly noLesson: { readonly id: string }
  /** The page's own server does not give the file. */
  readonly refused: { readonly status: number; readonly statusText: string }
}

/** A sentence for each of them. */
export type OpeningWords = {
  readonly [Code in keyof OpeningProblems]: (params: OpeningProblems[Code]) => string
}
