/** Thrown when the program itself is wrong, never when a user's input is. */
class AssertionError extends Error {
  override name = 'AssertionError'
}

/** Throws {@link AssertionError} unless `condition` holds; `text` is written only then. */
export function assert(condition: unknown, text: () => string): asserts condition {
  if (!condition) throw new AssertionError(text())
}

/** The end of an exhaustive switch: the compiler refuses it while a case is missing. */
export function unreachable(value: never): never {
  throw new AssertionError(`unreachable: ${JSON.stringify(value)}`)
}
