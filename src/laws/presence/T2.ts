import type { ConnectionId } from '#kernel/ids.ts'
import { Broken } from '#laws/accounts/broken.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfMember } from '#laws/law.ts'
import { isHindered } from '#trace/faultFacts.ts'

type Whom = OfMember & { readonly whom: readonly ConnectionId[] }

interface Messages {
  readonly 'is not in': OfMember
  readonly 'never told': OfMember
  readonly came: Whom
  readonly left: Whom
  readonly unlisted: Whom
  readonly stale: Whom
  readonly ghosts: Whom
}

/** What is wrong with what one client believes of one room. */
type Difference = OfMember & {
  readonly code: keyof Messages
  readonly whom: readonly ConnectionId[]
}

/** T2 · Clients know who is there, in a quiet world. */
export const T2: Law<Messages> = {
  rank: 170,
  watch: (court) => {
    const broken = new Broken<readonly Difference[]>()
    return {
      quiet: (held) => {
        const all = broken.look(court.accounts.touched, (id) => clientDifferences(court, id))
        for (const difference of all.flat()) tellUnless(court, held, difference)
      },
    }
  },
}

/** The server may yet tell what it waits for code of: of whom it does is not judged until that is over. */
function tellUnless(
  court: Court<Messages>,
  held: ReadonlySet<ConnectionId>,
  { code, whom, connection, room }: Difference,
): void {
  if (held.has(connection)) return
  const at = { connection, room }
  if (code === 'is not in' || code === 'never told') return court.found(code, at)
  const waiting = held.size > 0 ? court.accounts.persons.namesOf(held) : held
  const settled = whom.filter((member) => !waiting.has(member))
  if (settled.length > 0) court.found(code, { ...at, whom: settled })
}

/** Only a client that everything reaches can be expected to know. */
function clientDifferences(court: Court<Messages>, id: ConnectionId): readonly Difference[] | null {
  const { world } = court
  const connection = world.connections.get(id)
  if (connection?.clientEnd.state !== 'open' || connection.serverEnd.state !== 'open') return null
  if (isHindered(connection.faults)) return null
  // Its client goes on with another, and does not listen here any more.
  if (court.accounts.sessions.isTakenOver(id)) return null
  const beliefs = court.accounts.told.by(id)
  const rooms = new Set([...(beliefs?.keys() ?? []), ...(world.connectionRooms.get(id) ?? [])])
  const found = [...rooms].flatMap((room) => {
    const difference = differenceIn(court, { connection: id, room })
    return difference ? [{ connection: id, room, ...difference }] : []
  })
  return found.length > 0 ? found : null
}

function differenceIn(
  { world, accounts: { history, persons, told } }: Court<Messages>,
  { connection, room }: OfMember,
): Pick<Difference, 'code' | 'whom'> | null {
  const members = world.rooms.get(room)?.members
  const truth = members?.has(connection) ? persons.namesOf(members) : undefined
  const believed = told.by(connection)?.get(room)
  if (!believed && !truth) return null
  if (!truth) return { code: 'is not in', whom: [] }
  if (!believed) return { code: 'never told', whom: [] }
  const unknown = [...truth].filter((member) => !believed.has(member))
  const gone = [...believed].filter((member) => !truth.has(member))
  if (unknown.length === 0 && gone.length === 0) return null
  const registered = persons.namesOf(world.registered)
  const here = unknown.filter((member) => registered.has(member))
  const own = persons.nameOf(connection)
  const wasThere = (member: ConnectionId) =>
    member === own || history.wasThere(room, member, connection)
  const wasGone = (member: ConnectionId) => history.wasGone(room, member, connection)
  const differences = [
    { code: 'came', whom: here.filter((member) => !wasThere(member)) },
    { code: 'left', whom: gone.filter((member) => !wasGone(member)) },
    { code: 'unlisted', whom: here.filter(wasThere) },
    { code: 'stale', whom: gone.filter(wasGone) },
    { code: 'ghosts', whom: unknown.filter((member) => !registered.has(member)) },
  ] as const
  return differences.find(({ whom }) => whom.length > 0) ?? null
}
