/** A scenario that no world can run, though each of its fields is well-formed. Nothing has changed. */
export class InvalidScenario extends Error {
  override name = 'InvalidScenario'

  /** `path` is a JSON path, such as `$.steps[3].at`. */
  constructor(path: string, found: string, allowed: string) {
    super(`${path}: found ${found}; ${allowed} may stand there`)
  }
}
