import type { Specimen } from '#specimens/specimen.ts'
import type { Lab } from '#store/lab.ts'
import { watchOn } from './watchOn.ts'

/** Plays the least that shows a flaw, on the server that has it. */
export function watchSpecimen(
  lab: Lab,
  { id, flaw, story, steps, settings }: Specimen,
): Promise<void> {
  return watchOn(lab, id, { name: flaw, description: story, steps, settings })
}
