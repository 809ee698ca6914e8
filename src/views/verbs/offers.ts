import { createContext, useContext } from 'react'
import type { VerbWords } from './clientVerb.ts'
import type { ClientVerbId } from './clientVerbs.ts'

/** What can be offered at a node: a client's verb, a frame as it is typed, what the server's owner does. */
export type OfferId = ClientVerbId | 'raw' | 'owner'

/** Which verbs are offered at the nodes of a picture, beside joining, leaving and speaking. */
export interface Offers {
  readonly has: (verb: OfferId) => boolean
  /** Other words than usual, where a lesson has them. */
  readonly words: (verb: OfferId) => VerbWords | null
}

/** All of them, in the usual words. */
export const allVerbs: Offers = { has: () => true, words: () => null }

/** Null where a picture is only looked at. */
export const OffersContext = createContext<Offers | null>(null)

/** What is offered at the nodes of the picture that this stands in. */
export function useOffers(): Offers | null {
  return useContext(OffersContext)
}
