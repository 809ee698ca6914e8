import type { ConnectionId } from '#kernel/ids.ts'
import type { Seat, Sessions } from '#laws/accounts/sessions.ts'
import type { Court } from '#laws/court.ts'
import { isReached } from '#laws/isReached.ts'
import type { Law, OfConnection, OfMember } from '#laws/law.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import type { World } from '#trace/world.ts'
import { Missed } from './missed.ts'
import { ownersOrder } from './ownersOrder.ts'

interface Messages {
  readonly 'given up': OfMember & { readonly leftMs: number }
  readonly 'not given back': OfConnection
  readonly unanswered: OfConnection
}

/**
 * T17 · Who was lost keeps its seats for as long as is promised: they are given back to the client
 * that comes for them in time. That they are given up after it is S6’s.
 */
export const T17: Law<Messages> = {
  rank: 40,
  watch: (court) => {
    const { sessions } = court.accounts
    if (!sessions.isPromised) return {}
    const missed = new Missed(court)
    const cut = new CutOff(court)
    /** New connections that ask for a seat, by its name, and have no answer yet. */
    const asking = new Map<ConnectionId, ConnectionId>()
    /** Those of whose seats it is told already what is wrong. */
    const told = new Set<ConnectionId>()
    const tellOnce = (lost: ConnectionId, tell: () => void) => {
      if (!told.has(lost)) tell()
      told.add(lost)
    }
    return {
      on: {
        ...missed.on,
        connecting: ({ connection, resumes }) => {
          if (resumes) asking.set(connection, resumes.connection)
        },
        maps: (event) => {
          missed.changed(event)
          cut.changed(event)
          for (const { connection, room, leftMs } of givenUp(court, event)) {
            if (missed.isTooMuch(connection)) continue
            tellOnce(connection, () => court.tell('given up', { connection, room, leftMs }))
          }
        },
      },
      cutsOff: (connection) => cut.cutsOff(connection),
      turnEnds: () => {
        for (const { connection, room } of cut.turnEnds()) {
          if (missed.isTooMuch(connection)) continue
          const leftMs = court.settings.resumeMs ?? 0
          tellOnce(connection, () => court.tell('given up', { connection, room, leftMs }))
        }
      },
      received: ({ seq }) => missed.taken(seq),
      heard: ({ connection, frame }) => missed.heard(connection, frame),
      sent: (event, message) => {
        missed.sent(event)
        if (message?.type !== 'resumed' && message?.type !== 'not_resumed') return
        const { connection } = event
        const seat = owedTo(court, asking.get(connection))
        asking.delete(connection)
        if (!seat || missed.isTooMuch(seat.lost)) return
        tellOnce(seat.lost, () => court.tell('not given back', { connection }))
      },
      quiet: (held) => {
        for (const [connection, name] of asking) {
          if (held.has(connection) || !isReached(court.world, connection)) continue
          asking.delete(connection)
          // Who has none any more is to be told that.
          tellOnce(owedTo(court, name)?.lost ?? connection, () =>
            court.tell('unanswered', { connection }),
          )
        }
      },
    }
  },
}

/** The seat of that name, if it is still to be given back. */
function owedTo(
  { accounts: { sessions } }: Court<Messages>,
  name: ConnectionId | undefined,
): Seat | undefined {
  const seat = name === undefined ? undefined : sessions.seatNamed(name)
  return seat && seat.rooms.size > 0 && !sessions.isOver(seat) ? seat : undefined
}

/** Whom the server cuts off and takes out of its rooms in one turn: the heartbeat gives up who is silent. */
class CutOff {
  readonly #court: Court<Messages>
  #cut = new Set<ConnectionId>()
  #left = new Map<ConnectionId, string>()

  constructor(court: Court<Messages>) {
    this.#court = court
  }

  changed({ changes, cause }: EventOf<'maps'>): void {
    const { trace, world, accounts } = this.#court
    for (const change of changes) {
      if (change.map !== 'rooms' || change.op === 'add' || ownersOrder(trace, cause)) continue
      const { connection, room } = change
      // Who took it over may be gone as well by the end of the turn, for a reason of its own.
      if (!isSeatTaken(world, accounts.sessions, connection, room)) this.#left.set(connection, room)
    }
  }

  cutsOff(connection: ConnectionId): void {
    this.#cut.add(connection)
  }

  /** Those whose seats nobody has then. */
  turnEnds(): readonly OfMember[] {
    if (this.#cut.size === 0 && this.#left.size === 0) return []
    const { world, accounts } = this.#court
    const found = [...this.#left].flatMap(([connection, room]) => {
      const isTaken = isSeatTaken(world, accounts.sessions, connection, room)
      return this.#cut.has(connection) && !isTaken ? [{ connection, room }] : []
    })
    this.#cut.clear()
    this.#left.clear()
    return found
  }
}

/** Whether somebody is in a room by the name of a seat. */
function isSeatTaken(
  world: World,
  sessions: Sessions,
  connection: ConnectionId,
  room: string,
): boolean {
  const name = sessions.nameOf(connection)
  const members = [...(world.rooms.get(room)?.members ?? [])]
  return members.some((id) => sessions.nameOf(id) === name)
}

/** Seats that end before their time, and not by the owner's act, with none to take them. */
function* givenUp(
  { accounts: { sessions }, world, trace }: Court<Messages>,
  { changes, cause }: EventOf<'maps'>,
): Iterable<OfMember & { readonly leftMs: number }> {
  for (const change of changes) {
    if (change.map !== 'rooms' || change.op === 'add') continue
    const { connection, room } = change
    const seat = sessions.seatFor(connection)
    if (!seat?.rooms.delete(room)) continue
    const isTaken = isSeatTaken(world, sessions, connection, room)
    const leftMs = seat.untilMs - world.nowMs
    if (leftMs > 0 && !isTaken && !ownersOrder(trace, cause)) yield { connection, room, leftMs }
  }
}
