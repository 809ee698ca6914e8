import type { ConnectionId } from '#kernel/ids.ts'
import type { JudgeSettings } from '#laws/judgeSettings.ts'
import type { Looks } from '#laws/law.ts'
import type { DecodedClientFrame } from '#protocol/clientFrames.ts'
import type { ServerMessage } from '#protocol/messages.ts'
import { StatesTold } from '#protocol/statesTold.ts'
import type { Recorder } from '#trace/recorder.ts'
import { seatOf, seatsTaken } from '#trace/seatOf.ts'
import type { EventOf } from '#trace/traceEvent.ts'
import { canonicalJson } from './canonicalJson.ts'
import { entryOf } from './entryOf.ts'
import type { Touched } from './touched.ts'

/** What a member is up to in a room, by its own words. */
interface Own {
  /** As JSON; null is nothing. */
  readonly state: string | null
  /** The event in which the server got it. */
  readonly seq: number
  /** It waits behind a join of the same client: nobody knows yet what it is worth. */
  readonly isUnsure: boolean
}

const none: ReadonlyMap<ConnectionId, string> = new Map()

/** What members are up to, by their own words, and what each client was told of it. */
export class MemberStates {
  readonly #of: Pick<Recorder, 'world'>
  readonly #touched: Touched
  readonly isPromised: boolean
  /** Room → by the name of the seat: what the members of now said last. */
  #own = new Map<string, Map<ConnectionId, Own>>()
  /** Room → by the name of the seat: all that was ever said. */
  #said = new Map<string, Map<ConnectionId, Set<string>>>()
  #told = new Map<ConnectionId, StatesTold>()

  constructor(settings: JudgeSettings, of: Pick<Recorder, 'world'>, touched: Touched) {
    this.isPromised = (settings.memberStateBytesMax ?? 0) > 0
    this.#of = of
    this.#touched = touched
  }

  get looks(): Looks {
    if (!this.isPromised) return {}
    return {
      on: {
        maps: (event) => this.#changed(event),
        'member state': ({ connection }) => this.#touched.touch(connection),
      },
      received: (event, frame) => this.#received(event, frame),
      sent: ({ connection, cause }, message) => {
        if (message?.type === 'error') this.#refused(connection, cause)
      },
      heard: ({ connection }, message) => {
        if (message) this.#heard(connection, message)
      },
    }
  }

  /** What a member is up to, as JSON; null is nothing, and undefined that nobody can say. */
  stateOf(room: string, connection: ConnectionId): string | null | undefined {
    const own = this.#own.get(room)?.get(seatOf(this.#of.world, connection))
    return own?.isUnsure ? undefined : (own?.state ?? null)
  }

  /** Whether somebody of that name ever said so of itself in a room. */
  wasSaid(room: string, seat: ConnectionId, state: unknown): boolean {
    return this.#said.get(room)?.get(seat)?.has(canonicalJson(state)) ?? false
  }

  /** What a client was told: whose state in a room is what. */
  toldTo(connection: ConnectionId, room: string): ReadonlyMap<ConnectionId, string> {
    return this.#told.get(connection)?.rooms.get(room) ?? none
  }

  #received({ seq, connection }: EventOf<'delivered'>, decoded: DecodedClientFrame | null): void {
    if (!decoded?.ok || decoded.message.type !== 'state') return
    const { room, state } = decoded.message
    const { world } = this.#of
    const isUnsure = [...world.awaits.values()].some((one) => one.connection === connection)
    const isIn = world.rooms.get(room)?.members.has(connection) ?? false
    if (!isIn && !isUnsure) return
    const seat = seatOf(world, connection)
    const text = canonicalJson(state)
    const saidIn = entryOf(this.#said, room, () => new Map<ConnectionId, Set<string>>())
    entryOf(saidIn, seat, () => new Set<string>()).add(text)
    entryOf(this.#own, room, () => new Map<ConnectionId, Own>()).set(seat, {
      state: state === null ? null : text,
      seq,
      isUnsure,
    })
    this.#touched.touchRoom(room)
  }

  /** The server does not take it. */
  #refused(connection: ConnectionId, cause: number | null): void {
    const seat = seatOf(this.#of.world, connection)
    for (const states of this.#own.values()) {
      const own = states.get(seat)
      if (own && own.seq === cause) states.set(seat, { ...own, isUnsure: true })
    }
  }

  /** What a member was up to goes with its membership; who takes its seat goes on with it. */
  #changed({ changes }: EventOf<'maps'>): void {
    const lost = seatsTaken(this.#of.world, changes).map((taken) => taken.lost)
    for (const change of changes) {
      if (change.map !== 'rooms' || change.op === 'add' || lost.includes(change.connection))
        continue
      const states = this.#own.get(change.room)
      const seat = seatOf(this.#of.world, change.connection)
      // What waits behind a join may be of the membership that it begins, and not of this one.
      if (!states?.get(seat)?.isUnsure) states?.delete(seat)
    }
  }

  #heard(connection: ConnectionId, message: ServerMessage): void {
    const session = this.#of.world.connections.get(connection)?.resumes?.connection
    const before = session === undefined ? undefined : this.#told.get(session)
    if (message.type === 'resumed' && before) this.#told.set(connection, before)
    entryOf(this.#told, connection, () => new StatesTold()).hears(message)
  }
}
