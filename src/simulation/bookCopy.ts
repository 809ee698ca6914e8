/** A connection, as a manager has it. */
export interface Known {
  readonly id: string
}

/** Some connections, by their ids. */
export interface MemberIds {
  readonly ids: ReadonlySet<string>
}

/** Some connections: as the manager keeps them, to see at a glance that nothing changed; and their ids. */
export interface Members extends MemberIds {
  readonly known: Iterable<Known> & Pick<ReadonlySet<Known>, 'size' | 'has'>
}

/** What a room held; where only changes are told, those of its members who came or went. */
export interface RoomCopy<M = Members> {
  readonly name: string
  readonly permanent: boolean
  readonly members: M
}

/** What an entry of a connection held. */
export interface EntryCopy {
  readonly id: string
  readonly rooms: ReadonlySet<string>
}

/** What the books held. A part that did not change since is the same value, and is not copied again. */
export interface Copy<M = Members> {
  readonly connections: M
  readonly rooms: ReadonlyMap<string, RoomCopy<M>>
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
