/** A step that the world as it is cannot do; nothing has changed. */
export class StepRefused extends Error {
  override name = 'StepRefused'
}
