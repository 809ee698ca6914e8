/** What each reason tells of for which somebody's code cannot be run. */
export interface CodeProblems {
  /** It is no code: what the parser says, in its own words. */
  readonly notParsed: { readonly parser: string }
  /** It threw when it was loaded, with this error. */
  readonly threw: { readonly error: string }
  /** It ran and ran when it was loaded. */
  readonly endless: Readonly<Record<never, never>>
  /** It imports a module where there are no other files. */
  readonly noOtherFiles: { readonly module: string }
  /** A module that it imports cannot be had: what the bundler says, in its own words. */
  readonly notBundled: { readonly module: string; readonly bundler: string }
  readonly notFound: { readonly module: string }
  /** Its `adapter` names what is none, and what may stand there. */
  readonly noTrait: { readonly found: string; readonly known: readonly string[] }
  readonly noAdapter: { readonly found: string; readonly known: readonly string[] }
  /** It has nothing to be tested: the first of the names that it has. */
  readonly noManager: { readonly names: readonly string[] }
}

/** Why somebody's code cannot be run. The words make a sentence of it. */
export type CodeProblem = {
  readonly [Code in keyof CodeProblems]: {
    readonly code: Code
    readonly params: CodeProblems[Code]
  }
}[keyof CodeProblems]
