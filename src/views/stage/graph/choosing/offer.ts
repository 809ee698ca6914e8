import { createContext, useContext } from 'react'
import type { FormId, Node, Place } from '#views/verbs/menu/menuModel.ts'

/** The part of the picture whose verbs are asked for, what was chosen of the drawing, and whether by a key. */
export interface Asked {
  readonly node: Node
  readonly opener: SVGGElement
  readonly byKey: boolean
  /** What is asked at once, in place of the menu. */
  readonly form?: FormId
  /** Where, if not at the node itself. */
  readonly place?: Place
}

/** Offers the verbs of a part of the picture. */
export type Offer = (asked: Asked) => void

/** Null where a picture is only looked at. */
export const OfferContext = createContext<Offer | null>(null)

/** What offers verbs in the picture that this is a part of. */
export function useOffer(): Offer | null {
  return useContext(OfferContext)
}
