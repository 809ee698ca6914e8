/** What code threw. */
export interface Thrown {
  /** The name of the error, or the type of what is none. */
  readonly name: string
  /** In the code's own words; empty when they are the engine's. */
  readonly message: string
}

/** Code that runs and runs is ended by this, where it is. */
export class EndlessCode extends Error {
  override name = 'EndlessCode'
  /** The line of the code in which it was ended, counted from 1. */
  readonly line: number

  constructor(line: number) {
    super()
    this.line = line
  }
}

/** What an engine throws by itself, and what ends code that does not: it has words for each language. */
const ownWords: readonly string[] = [
  ...['SyntaxError', 'TypeError', 'RangeError', 'ReferenceError'],
  'EndlessCode',
]

/**
 * What code threw, for the trace. An engine's own message differs from engine to engine, and from
 * one version to the next, and names variables as a bundler renamed them; the trace must not. Never
 * throws, though what was thrown may not let itself be read.
 */
export function thrown(error: unknown): Thrown {
  try {
    if (!(error instanceof Error)) return { name: typeof error, message: thrownText(error) }
    const { name, message } = error
    if (typeof name !== 'string' || typeof message !== 'string') return unreadable(error)
    return { name, message: ownWords.includes(name) ? '' : message }
  } catch {
    return unreadable(error)
  }
}

function unreadable(error: unknown): Thrown {
  return { name: typeof error, message: '' }
}

/** Whether code was ended because it ran and ran. */
export function isEndless({ name }: Thrown): boolean {
  return name === 'EndlessCode'
}

/** What code threw as one text. Never throws, though what was thrown may not let itself be read. */
export function thrownText(error: unknown): string {
  try {
    return String(error)
  } catch {
    return typeof error
  }
}
