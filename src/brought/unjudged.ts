import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { BroughtBooks } from './books/broughtBooks.ts'
import type { Silence } from './dialects/silence.ts'
import { type Trait, unjudgedByTraits } from './traits.ts'

/** Laws by what somebody's code would have to have, or show, for them to be judged. */
const always: readonly (readonly [string, UnjudgedWhy])[] = [
  ['L3', 'noHeartbeat'],
  ['S7', 'noQueue'],
  ['L5', 'noQueue'],
  ['S9', 'checkedBefore'],
  ['S11', 'noCapacity'],
  ['T14', 'noPersons'],
  ['T16', 'noOwner'],
  ['T17', 'noSeats'],
  ['T18', 'noSeats'],
  ['T19', 'noHistory'],
  ['T20', 'noStates'],
  ['T21', 'noStates'],
]

/** What is told of who comes and goes: of connections, where the setting asks for persons. */
const toldOfPersons = ['T1', 'T2', 'T3', 'T4', 'T7', 'S5']

/** Laws that ask for what a protocol may have no words for. */
const askedBySilence = {
  joined: ['T6', 'T11'],
  left: ['T6'],
  presence: ['T1', 'T2', 'T3'],
  error: ['T6'],
} as const satisfies Record<Silence, readonly string[]>

/** What is known of somebody's code beside its books. */
interface Beside {
  /** It says things of its own. */
  readonly saysMore?: boolean
  /** What its protocol has no words for. */
  readonly silent?: ReadonlySet<Silence>
  /** Who says something is told it as well, which a protocol of its own may want. */
  readonly echoes?: boolean
  /** The setting asks that who says something is told it as well. */
  readonly isAskedToEcho?: boolean
  /** It cut somebody off who did not answer its own ping. */
  readonly gaveUp?: boolean
  /** The setting asks that persons are told, and it knows connections alone. */
  readonly persons?: boolean
  /** It speaks the protocol's own words, and the setting asks for states of members. */
  readonly states?: boolean
  /** What its code says that it is. */
  readonly traits?: readonly Trait[]
}

/**
 * The laws that somebody's code is not judged by, each with the reason: what it does not have and
 * does not show can be no fault of it.
 */
export function unjudged(
  books: BroughtBooks,
  beside: Beside = {},
): ReadonlyMap<string, UnjudgedWhy> {
  const {
    persons,
    saysMore,
    echoes,
    isAskedToEcho,
    gaveUp,
    states,
    silent = [],
    traits = [],
  } = beside
  const { connections, rooms, connectionRooms } = books.shown
  const found = new Map(always.filter(([, why]) => why !== 'noStates' || !states))
  const add = (laws: readonly string[], why: UnjudgedWhy) => {
    for (const law of laws) if (!found.has(law)) found.set(law, why)
  }
  for (const [laws, why] of unjudgedByTraits(traits)) add(laws, why)
  if (persons) add(toldOfPersons, 'noPersons')
  if (saysMore) add(['T10'], 'saysMore')
  if (echoes || isAskedToEcho) add(['T5'], 'echoes')
  if (isAskedToEcho) add(['T8'], 'echoes')
  if (gaveUp) add(['T9'], 'ownHeartbeat')
  for (const silence of silent) add(askedBySilence[silence], 'saysNothing')
  if (rooms === 'hidden') {
    add(['S1', 'S2', 'S3', 'S4', 'S5', 'S10', 'T2', 'T8', 'T11'], 'noRooms')
  }
  if (rooms !== 'kept') add(['S3', 'S10'], 'emptyRoomsUnseen')
  if (connectionRooms !== 'kept') add(['S4'], 'emptyEntriesUnseen')
  if (rooms === 'derived' || connectionRooms === 'derived') {
    add(['S1'], 'oneMap')
  }
  if (connections === 'hidden') add(['S6', 'S8'], 'noConnections')
  if (!books.getRoomCount) add(['S5'], 'noRoomCount')
  if (!books.listRooms) add(['S10'], 'noListRooms')
  return found
}
