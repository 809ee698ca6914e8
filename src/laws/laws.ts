import { allLaws } from './allLaws.ts'
import type { Law } from './law.ts'

/** The number of a law that is judged while a world runs. `docs/LAWS.md` tells of each. */
export type LawId = keyof typeof allLaws
/** The letter that a law’s number begins with: what it is about. */
export type LawFamily = LawId extends `${infer Letter}${number}` ? Letter : never

/** The messages of each law: by their code, what the sentence needs. */
export type LawMessages = {
  readonly [L in LawId]: (typeof allLaws)[L] extends Law<infer M> ? M : never
}

const letters = 'SLTPU'

/** The numbers of the laws that are judged, in the order in which they are read. */
export const lawIds = (Object.keys(allLaws) as LawId[]).sort(
  (one, other) =>
    letters.indexOf(one.charAt(0)) - letters.indexOf(other.charAt(0)) ||
    Number(one.slice(1)) - Number(other.slice(1)),
)
