import type { ConnectionId } from '#kernel/ids.ts'
import type { Numbered } from '#reading/events/problemIndex.ts'
import type { World } from '#trace/world.ts'
import { isKnown, notThere } from './known.ts'

/** The laws of what a client hears of a room. */
export type HearingLaw = keyof typeof tellings

/** What went wrong with what a client was told of a room. */
export interface Hearing {
  /** It was told too little, or something too much. */
  readonly kind: 'missed' | 'doubled'
  readonly law: HearingLaw
  /** The number in the list of problems. */
  readonly problem: number
}

/** How a breach of each looks. */
const tellings = {
  T1: 'doubled',
  T2: 'missed',
  T3: 'doubled',
  T5: 'doubled',
  T7: 'doubled',
  T8: 'missed',
} as const satisfies Record<string, Hearing['kind']>

/**
 * The newest breach of what a client in a room should hear; null for none. That it was not told
 * (T2) holds until it is; what it heard wrongly stays heard.
 */
export function hearingOf(
  world: World,
  connection: ConnectionId,
  room: string,
  problems: readonly Numbered[],
): Hearing | null {
  for (const { law, number } of problems.toReversed()) {
    if (!isOfHearing(law) || (law === 'T2' && !isUntold(world, connection, room))) continue
    return { kind: tellings[law], law, problem: number }
  }
  return null
}

function isOfHearing(law: string): law is HearingLaw {
  return Object.hasOwn(tellings, law)
}

function isUntold(world: World, connection: ConnectionId, room: string): boolean {
  const members = world.rooms.get(room)?.members ?? new Set()
  const view = world.beliefs.get(connection)?.get(room) ?? new Set()
  return (
    notThere(world, view, members).length > 0 ||
    [...members].some((id) => !isKnown(world, view, id))
  )
}
