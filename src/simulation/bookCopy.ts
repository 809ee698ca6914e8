/** A connection, as a manager has it. */
export interface Known {
  readonly id: string
}

/** Some connections: as the manager keeps them, to see at a glance that nothing changed; and their ids. */
export interface Members {
  readonly known: Iterable<Known> & Pick<ReadonlySet<Known>, 'size' | 'has'>
  readonly ids: ReadonlySet<string>
}

/** What a room held. */
export interface RoomCopy {
  readonly name: string
  readonly permanent: boolean
  readonly members: Members
}

/** What an entry of a connection held. */
export interface EntryCopy {
  readonly id: string
  readonly rooms: ReadonlySet<string>
}

/** What the books held. A part that did not change since is the same value, and is not copied again. */
export interface Copy {
  readonly connections: Members
  readonly rooms: ReadonlyMap<string, RoomCopy>
  readonly entries: ReadonlyMap<Known, EntryCopy>
}

/** These connections as they are now. */
export function membersNow(connections: Iterable<Known>): Members {
  const known = new Set(connections)
  return { known, ids: idsOf(known) }
}

export function idsOf(known: Iterable<Known>): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { id } of known) ids.add(id)
  return ids
}
