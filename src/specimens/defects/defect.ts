/** One defect of the pattern as it is written: what is done, and the law that breaks. */
export interface Defect {
  /** Its id in `docs/AS-WRITTEN.md`. */
  readonly id: string
  /** What goes wrong, in one line. */
  readonly what: string
  /** A law that it breaks. */
  readonly law: string
  /** The law that says best what is wrong, where that one cannot be judged here; `docs/AS-WRITTEN.md` says why. */
  readonly named?: string
  readonly steps: readonly object[]
  readonly settings?: object
  /** The server it is shown on: where another defect hides it, a specimen has it bare. */
  readonly server?: string
}
