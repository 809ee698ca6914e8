/** What an engine throws by itself, in words that are the same in every engine. */
const engineErrors: Readonly<Record<string, string>> = {
  SyntaxError: 'SyntaxError: a text is not what it is parsed as',
  TypeError: 'TypeError: a value is not of the kind that the code takes it for',
  RangeError: 'RangeError: a value is out of range, or the stack is full',
  ReferenceError: 'ReferenceError: a name is not there',
}

/**
 * Why code failed, for the trace. An engine's own message differs from engine to engine, and from
 * one version to the next, and names variables as a bundler renamed them; the trace must not.
 */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return engineErrors[error.name] ?? error.message
}
