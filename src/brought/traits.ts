import type { UnjudgedWhy } from '#laws/unjudged.ts'
import { BadCode } from './badCode.ts'

interface Row {
  readonly why: UnjudgedWhy
  /** Laws that ask of every server what is otherwise here on purpose. */
  readonly laws: readonly string[]
}

/**
 * What a server may be by its own protocol, though laws expect otherwise: its code says so by
 * `export const traits = ['history']`.
 */
const rows = {
  /** Whoever has several connections is told of once: when the first comes, and when the last goes. */
  persons: {
    why: 'tellsPersons',
    laws: ['T1', 'T2', 'T3', 'T4', 'T5', 'T7', 'T8', 'T10', 'T13', 'S5'],
  },
  /** Who comes is told what was said before, also by those who are gone. */
  history: { why: 'tellsHistory', laws: ['T3', 'T4', 'T5', 'T7', 'T13'] },
  /** Clients have to say that they are there, and who does not is given up without being asked. */
  'clients-ping': { why: 'waitsForPings', laws: ['T9'] },
  /** Whose connection is lost is a member for a while, and may come back by words of the server's own. */
  grace: { why: 'keepsTheLost', laws: ['S2', 'S4', 'S6', 'S8', 'T1', 'T2', 'T8'] },
  /** Rooms that nobody is in are thrown away later, or stay. */
  'rooms-stay': { why: 'keepsEmptyRooms', laws: ['S3'] },
  /** A join of another room is a leave of the one before, and nobody says so. */
  'one-room': { why: 'hasOneRoom', laws: ['T2', 'T4', 'T15'] },
} as const satisfies Readonly<Record<string, Row>>

export type Trait = keyof typeof rows

const known = Object.keys(rows) as readonly Trait[]

/** The traits that code exports. Throws {@link BadCode} for what is none. */
export function traitsIn(exported: unknown): readonly Trait[] {
  if (exported === undefined) return []
  const named: readonly unknown[] = Array.isArray(exported) ? exported : [exported]
  return named.map((one) => {
    const trait = known.find((name) => name === one)
    if (trait !== undefined) return trait
    throw new BadCode({ code: 'noTrait', params: { found: String(one), known: [...known] } })
  })
}

/** The laws that a server of these traits is not judged by, each with the reason. */
export function unjudgedByTraits(
  traits: readonly Trait[],
): readonly (readonly [readonly string[], UnjudgedWhy])[] {
  return traits.map((trait) => [rows[trait].laws, rows[trait].why])
}
