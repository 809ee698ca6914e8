import type { FoundWay } from '#cli/search/searchCode.ts'
import { library } from '#scenario/library/library.ts'
import { brokenBy } from './brokenBy.ts'
import type { Tried } from './proof.ts'

/** A scenario that breaks a law, whatever else it breaks. */
interface Breaking {
  readonly law: string
  /** The scenario, as JSON. */
  readonly text: string
}

/**
 * Laws that scenarios broke and no random world broke first, each with the scenario that does it in
 * the fewest steps: a law that is always broken beside another one has no small scenario of its own
 * until one is made.
 */
export function toMakeSmall(tried: readonly Tried[], found: readonly FoundWay[]): Breaking[] {
  const known = new Set(found.map(({ law }) => law))
  const byLaw = new Map<string, { readonly file: string; readonly steps: number }>()
  for (const { outcome, steps } of tried) {
    for (const { law } of brokenBy(outcome)) {
      const least = byLaw.get(law)?.steps ?? Number.POSITIVE_INFINITY
      if (!known.has(law) && steps < least) byLaw.set(law, { file: outcome.file, steps })
    }
  }
  return [...byLaw].map(([law, { file }]) => {
    return { law, text: JSON.stringify(library.find(({ name }) => name === file)) }
  })
}
