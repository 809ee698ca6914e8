/** A scenario that no world can run, though each of its fields is well-formed. Nothing has changed. */
export class InvalidScenario extends Error {
  override name = 'InvalidScenario'

  /** `path` is a JSON path, such as `$.steps[3].at`; `meant` is the word that was probably meant. */
  constructor(path: string, found: string, allowed: string, meant?: string) {
    const hint = meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`
    super(`${path}: found ${found}; ${allowed} may stand there${hint}`)
  }
}
