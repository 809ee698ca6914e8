import { idsOf, type Known, type MemberIds, type Members } from './bookCopy.ts'
import type { WatchedKeys } from './watchedKeys.ts'

/** What of them was touched, by their ids: how it was at the last look, and how it is. */
export interface TouchedMembers {
  readonly was: MemberIds
  readonly is: MemberIds
}

/** One for all that is empty: where one joins or leaves, three of four are. */
const nobody: MemberIds = { ids: new Set() }
const nothing: TouchedMembers = { was: nobody, is: nobody }

/** Connections that are watched, as they are; their ids are read when they are asked for. */
export class WatchedMembers implements Members {
  readonly known: WatchedKeys<Known>

  constructor(known: WatchedKeys<Known>) {
    this.known = known
  }

  get ids(): ReadonlySet<string> {
    return idsOf(this.known.before())
  }
}

/** Reads what was touched among connections, where another value of the same id is the same connection. */
export class Twins {
  #met = new WeakSet<Known>()
  #ids = new Set<string>()
  /** There were two values of one id. */
  #areThere = false

  /** A value is in the books. */
  meets(known: Known): void {
    if (this.#met.has(known)) return
    this.#met.add(known)
    if (this.#ids.has(known.id)) this.#areThere = true
    this.#ids.add(known.id)
  }

  /** What was touched since this was asked last; see {@link WatchedKeys.take}. */
  take(keys: WatchedKeys<Known>, byMembers = false): TouchedMembers {
    if (!keys.isTouched) return nothing
    const { was, is } = keys.take(byMembers)
    for (const known of is) this.meets(known)
    if (!this.#areThere) return { was: membersBeside(was), is: membersBeside(is) }
    // It may stand untouched beside as another value: then it neither came nor went.
    const beside = new Set(keys)
    for (const known of is) beside.delete(known)
    const ids = idsOf(beside)
    const standing = ({ id }: Known) => ids.has(id)
    return {
      was: membersBeside(was, is.filter(standing)),
      is: membersBeside(is, was.filter(standing)),
    }
  }
}

function membersBeside(known: readonly Known[], beside: readonly Known[] = []): MemberIds {
  if (known.length === 0 && beside.length === 0) return nobody
  return { ids: idsOf(beside.length === 0 ? known : [...known, ...beside]) }
}
