import { canonicalJson } from '#laws/accounts/canonicalJson.ts'
import type { Court } from '#laws/court.ts'
import type { Law, OfMember, OfRoom } from '#laws/law.ts'
import type { EventOf, MapChange } from '#trace/traceEvent.ts'

interface Messages {
  readonly 'made anew': OfMember
  readonly 'made otherwise': OfRoom & { readonly asked: string; readonly is: string }
  readonly 'not kept': OfRoom
  readonly dated: OfRoom & { readonly madeMs: number; readonly saysMs: number }
  readonly 'listed wrongly': Partial<OfRoom> & { readonly says: string }
  readonly unlisted: OfRoom
}

/** S10 · Records keep their meaning: what was asked of a room is what it is, and it stays as it was to. */
export const S10: Law<Messages> = {
  rank: 90,
  watch: (court) => {
    const known = new Set<string>()
    return {
      on: {
        maps: (event) => {
          judgeRooms(court, event)
          dated(court, event, known)
        },
      },
      quiet: () => {
        if (court.accounts.touched.isAll || court.wasFound) asListed(court)
      },
    }
  },
}

function judgeRooms(court: Court<Messages>, { cause, changes }: EventOf<'maps'>): void {
  const begun = cause === null ? undefined : court.trace[cause]
  const step = begun?.kind === 'step' ? begun : undefined
  if (step?.verb === 'createRoom') {
    lostBy(court, step, changes)
    asAsked(court, step, changes)
  } else if (step?.verb !== 'removeRoom' && step?.verb !== 'restart') gone(court, changes)
}

/** Making a room, on whatever id, takes nobody out of one. Who was evicted went for another reason. */
function lostBy(
  court: Court<Messages>,
  { room }: EventOf<'step'>,
  changes: readonly MapChange[],
): void {
  for (const change of changes) {
    if (change.map !== 'rooms' || change.op !== 'remove' || change.room !== room) continue
    if (!court.world.registered.has(change.connection)) continue
    return court.tell('made anew', { connection: change.connection, room })
  }
}

/** A room that was made has the name and the metadata that it was made with. */
function asAsked(
  court: Court<Messages>,
  { room, step }: EventOf<'step'>,
  changes: readonly MapChange[],
): void {
  for (const change of changes) {
    if (change.map !== 'room' || change.op !== 'add' || change.room !== room) continue
    const asked = canonicalJson([step.name ?? room, step.metadata ?? {}])
    const is = canonicalJson([change.name, change.metadata])
    if (asked === is) continue
    court.tell('made otherwise', { room, asked: asked.slice(0, 80), is: is.slice(0, 80) })
  }
}

/** A permanent room goes only when its owner removes it. */
function gone(court: Court<Messages>, changes: readonly MapChange[]): void {
  for (const change of changes) {
    if (change.map !== 'room' || change.op !== 'remove' || !change.permanent) continue
    court.tell('not kept', { room: change.room })
  }
}

/**
 * A room was made at some time since what brought it about, by the virtual clock. One that is only
 * called otherwise was made before.
 */
function dated(
  court: Court<Messages>,
  { cause, changes }: EventOf<'maps'>,
  known: Set<string>,
): void {
  const { world, trace, gauges } = court
  const { nowMs: madeMs } = world
  const sinceMs = (cause === null ? undefined : trace[cause])?.at ?? madeMs
  for (const change of changes) {
    if (change.map !== 'room') continue
    const { room, op } = change
    if (op === 'remove') known.delete(room)
    if (op === 'remove' || known.has(room)) continue
    known.add(room)
    const saysMs = gauges.roomCreatedAtMs?.(room)
    if (saysMs === undefined || (saysMs >= sinceMs && saysMs <= madeMs)) continue
    court.tell('dated', { room, madeMs, saysMs })
  }
}

/** The list of rooms says what is so, whatever stands in a room's metadata. */
function asListed(court: Court<Messages>): void {
  const { listRooms } = court.gauges
  if (!listRooms) return
  const unlisted = new Map(court.world.rooms)
  for (const { id, name, memberCount, member_count } of listRooms()) {
    // As it is called in TypeScript, or as the pattern has it in Python.
    const count = memberCount ?? member_count
    const room = unlisted.get(id as string)
    unlisted.delete(id as string)
    if (room && name === room.name && count === room.members.size) continue
    const says = JSON.stringify({ id, name, members: count }).slice(0, 200)
    court.found('listed wrongly', { says, ...(room ? { room: room.id } : {}) })
  }
  for (const room of unlisted.keys()) court.found('unlisted', { room })
}
