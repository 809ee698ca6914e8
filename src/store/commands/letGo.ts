import type { Lab } from '#store/lab.ts'
import { worldAnew } from '#trace/sharing/worldAnew.ts'

/** A world of fewer events may stay a while: it is no more than the page itself. */
const eventsMin = 2000

/**
 * Lets go of a great world that another took the place of. React keeps, beside what each component
 * shows, what it showed before that; so the new world is shown twice, once the page has had its turn,
 * and the second time all of it is another object, for who looks at a part of it draws no sooner.
 */
export function letGoOf(lab: Lab, { length }: { readonly length: number }): void {
  if (length < eventsMin) return
  setTimeout(() => {
    lab.store.setState(({ trace, world }) => ({ trace: trace.slice(), world: worldAnew(world) }))
  })
}
