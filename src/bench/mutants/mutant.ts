/** Why nobody can catch a mistake, or why nobody has yet. */
export interface Survives {
  /**
   * `equal`: nothing that it does differs. `unreachable`: it differs where the server never comes to.
   * `unseen`: it differs, and no law looks there.
   */
  readonly as: 'equal' | 'unreachable' | 'unseen'
  readonly why: string
}

/** A mistake of one line, planted in the reference: the text `from` of a file is `to` instead. */
export interface Mutant {
  readonly what: string
  /** Below `src`. */
  readonly file: string
  /** Stands in the file once. */
  readonly from: string
  readonly to: string
  /** Where it is not expected to be caught. */
  readonly survives?: Survives
}

/** The mistakes of one file; each row is what it is, the text, what stands there instead, and why it survives, if it does. */
export function mutantsOf(
  file: string,
  rows: readonly (readonly [what: string, from: string, to: string, survives?: Survives])[],
): readonly Mutant[] {
  return rows.map(([what, from, to, survives]) => ({
    what,
    file,
    from,
    to,
    ...(survives ? { survives } : {}),
  }))
}
