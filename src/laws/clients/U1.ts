import type { ConnectionId } from '#kernel/ids.ts'
import { Broken } from '#laws/accounts/broken.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfMember } from '#laws/law.ts'

type Whom = OfMember & { readonly whom: readonly ConnectionId[] }

interface Messages {
  readonly kept: Whom
  readonly missed: Whom
}

type Difference = Whom & { readonly code: keyof Messages }

/** U1 · A client believes what it was told, in a quiet world: whoever is wrong then, it is not the server. */
export const U1: Law<Messages> = {
  rank: 390,
  watch: (court) => {
    if (court.settings.exactClients ?? true) return {}
    const broken = new Broken<readonly Difference[]>()
    return {
      quiet: () => {
        const all = broken.look(court.accounts.touched, (id) => beliefDifferences(court, id))
        for (const { code, ...about } of all.flat()) court.found(code, about)
      },
    }
  },
}

function beliefDifferences(
  court: Court<Messages>,
  connection: ConnectionId,
): readonly Difference[] | null {
  const { world, accounts } = court
  const beliefs = world.beliefs.get(connection)
  const views = accounts.told.by(connection)
  const found = [...new Set([...(beliefs?.keys() ?? []), ...(views?.keys() ?? [])])].flatMap(
    (room): readonly Difference[] => {
      const believed = beliefs?.get(room) ?? nobody
      const told = views?.get(room) ?? nobody
      const kept = [...believed].filter((one) => !told.has(one))
      if (kept.length > 0) return [{ code: 'kept', connection, room, whom: kept }]
      const missed = [...told].filter((one) => !believed.has(one))
      return missed.length > 0 ? [{ code: 'missed', connection, room, whom: missed }] : []
    },
  )
  return found.length > 0 ? found : null
}

const nobody: ReadonlySet<ConnectionId> = new Set()
