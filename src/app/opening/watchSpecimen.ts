import type { Specimen } from '#specimens/specimen.ts'
import { watchOn } from './watchOn.ts'

/** Plays the least that shows a flaw, on the server that has it. */
export function watchSpecimen({ id, flaw, story, steps, settings }: Specimen): Promise<void> {
  return watchOn(id, { name: flaw, description: story, steps, settings })
}
