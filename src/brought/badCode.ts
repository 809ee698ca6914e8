/** Code that cannot be run at all, and where. */
export class BadCode extends Error {
  override name = 'BadCode'
  /** Counted from 1; null when it is not known. */
  readonly line: number | null

  constructor(text: string, line: number | null) {
    super(text)
    this.line = line
  }
}
