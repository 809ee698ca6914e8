/** What code threw. */
export interface Thrown {
  /** The name of the error, or the type of what is none. */
  readonly name: string
  /** In the code's own words; empty when they are the engine's. */
  readonly message: string
}

/** What an engine throws by itself. */
const engineErrors: readonly string[] = ['SyntaxError', 'TypeError', 'RangeError', 'ReferenceError']

/**
 * What code threw, for the trace. An engine's own message differs from engine to engine, and from
 * one version to the next, and names variables as a bundler renamed them; the trace must not.
 */
export function thrown(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: typeof error, message: thrownText(error) }
  const { name, message } = error
  return { name, message: engineErrors.includes(name) ? '' : message }
}

/** What code threw as one text. Never throws, though what was thrown may not let itself be read. */
export function thrownText(error: unknown): string {
  try {
    return String(error)
  } catch {
    return typeof error
  }
}
