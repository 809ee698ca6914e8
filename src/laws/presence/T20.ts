import type { ConnectionId } from '#kernel/ids.ts'
import { Broken } from '#laws/accounts/broken.ts'
import { canonicalJson } from '#laws/accounts/canonicalJson.ts'
import type { Court } from '#laws/court.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfMember } from '#laws/law.ts'

interface Messages {
  readonly 'not told': OfMember & { readonly whose: ConnectionId; readonly state: string }
  readonly outdated: OfMember & {
    readonly whose: ConnectionId
    readonly known: string
    readonly state: string
  }
  readonly ghost: OfMember & { readonly whose: ConnectionId; readonly known: string }
}

/** What one client has wrong of what another is up to. */
type Difference = {
  readonly [C in keyof Messages]: { readonly code: C; readonly params: Messages[C] }
}[keyof Messages]

/** T20 · In a quiet world, members know what each other member is up to, and nothing of who is gone. */
export const T20: Law<Messages> = {
  rank: 210,
  watch: (court) => {
    if (!court.accounts.states.isPromised) return {}
    const broken = new Broken<readonly Difference[]>()
    return {
      quiet: (held) => {
        const look = (id: ConnectionId) => stateDifferences(court, id, held)
        for (const { code, params } of broken.look(court.accounts.touched, look).flat()) {
          court.found(code, params as never)
        }
      },
    }
  },
}

/** Only a client that everything reaches can be expected to know. */
function stateDifferences(
  court: Court<Messages>,
  connection: ConnectionId,
  held: ReadonlySet<ConnectionId>,
): readonly Difference[] | null {
  const { world, accounts } = court
  if (world.connections.get(connection)?.clientEnd.state !== 'open') return null
  if (!isReached(world, connection) || accounts.sessions.isTakenOver(connection)) return null
  const found: Difference[] = []
  for (const room of world.connectionRooms.get(connection) ?? []) {
    const members = world.rooms.get(room)?.members
    // Whether it knows that it is in, and who else, is for another law.
    if (!members?.has(connection) || !accounts.told.by(connection)?.has(room)) continue
    found.push(...differencesIn(court, { connection, room }, members, held))
  }
  return found.length > 0 ? found : null
}

/** The order of the keys of an object means nothing. */
function isSameState(known: string | undefined, state: string | null): boolean {
  if (known === undefined || state === null) return known === undefined && state === null
  return known === state || canonicalJson(JSON.parse(known)) === state
}

function* differencesIn(
  { accounts: { states, told, sessions, persons }, gauges }: Court<Messages>,
  { connection, room }: OfMember,
  members: ReadonlySet<ConnectionId>,
  held: ReadonlySet<ConnectionId>,
): Iterable<Difference> {
  const at = { connection, room }
  const known = new Map(states.toldTo(connection, room))
  const believed = told.by(connection)?.get(room)
  for (const member of members) {
    const whose = sessions.nameOf(member)
    const state = states.stateOf(room, member)
    const knows = known.get(whose)
    known.delete(whose)
    if (member === connection || state === undefined || held.has(member)) continue
    // What waits for its turn is not taken yet, and who is not known to be there is for another law.
    const waits = (gauges.inboxWaiting?.(member) ?? 0) > 0
    if (waits || !believed?.has(persons.nameOf(member)) || isSameState(knows, state)) continue
    if (state === null) yield { code: 'ghost', params: { ...at, whose, known: knows ?? '' } }
    else if (knows === undefined) yield { code: 'not told', params: { ...at, whose, state } }
    else yield { code: 'outdated', params: { ...at, whose, known: knows, state } }
  }
  const names = persons.namesOf(members)
  for (const [whose, state] of known) {
    const name = persons.nameOf(whose)
    const isToldGone = !believed?.has(name) || names.has(name)
    if (isToldGone) yield { code: 'ghost', params: { ...at, whose, known: state } }
  }
}
