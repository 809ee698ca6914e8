import type { ConnectionId } from '#kernel/ids.ts'
import { WholeReading } from '#kernel/wholeReading.ts'
import type { Looks } from '#laws/law.ts'
import type { Recorder } from '#trace/recorder.ts'
import type { MapChange } from '#trace/traceEvent.ts'

/**
 * To whom something happened since the world was quiet last, or to a room that they are in: only
 * of them a law of the quiet world can have become broken, or mended.
 */
export class Touched {
  readonly #of: Pick<Recorder, 'world'>
  /** Every connection, in the order of their making. */
  #places = new Map<ConnectionId, number>()
  #connections = new Set<ConnectionId>()
  #rooms = new Set<string>()
  readonly #whole = new WholeReading()
  #isAll = true

  constructor(of: Pick<Recorder, 'world'>) {
    this.#of = of
  }

  readonly looks: Looks = {
    on: {
      connecting: ({ connection }) => {
        this.#places.set(connection, this.#places.size)
        this.#connections.add(connection)
      },
      accepted: ({ connection }) => void this.#connections.add(connection),
      opened: ({ connection }) => void this.#connections.add(connection),
      closing: ({ connection }) => void this.#connections.add(connection),
      closed: ({ connection }) => void this.#connections.add(connection),
      fault: ({ connection }) => void this.#connections.add(connection),
      belief: ({ connection }) => void this.#connections.add(connection),
      maps: ({ changes }) => {
        for (const change of changes) this.#changed(change)
        this.#whole.happened()
      },
    },
    quiet: () => {
      const { rooms, registered } = this.#of.world
      for (const room of this.#rooms) {
        for (const id of rooms.get(room)?.members ?? []) this.#connections.add(id)
      }
      this.#isAll = this.#whole.isDue(rooms.size + registered.size)
    },
  }

  /** In a quiet world: those that are to be looked at. */
  get connections(): ReadonlySet<ConnectionId> {
    return this.#connections
  }

  /** In a quiet world: the rooms that are to be looked at. */
  get rooms(): ReadonlySet<string> {
    return this.#rooms
  }

  /**
   * In a quiet world: whether all is looked at that a server shows of itself, and not only what was
   * touched. Nobody tells what happens to that; so in a crowd it is found later, at the latest when
   * as many changes have come as there are connections and rooms.
   */
  get isAll(): boolean {
    return this.#isAll
  }

  /** Which of two connections was made first, as a sort asks. */
  readonly inOrder = (one: ConnectionId, other: ConnectionId): number =>
    (this.#places.get(one) ?? 0) - (this.#places.get(other) ?? 0)

  /** Something is so of a connection now that was not before, though nothing happened to it. */
  touch(connection: ConnectionId): void {
    this.#connections.add(connection)
  }

  /** The same, of all who are in a room. */
  touchRoom(room: string): void {
    this.#rooms.add(room)
  }

  /** All that was touched has been looked at. */
  rested(): void {
    this.#connections.clear()
    this.#rooms.clear()
  }

  #changed(change: MapChange): void {
    if ('connection' in change) this.#connections.add(change.connection)
    if ('room' in change) this.#rooms.add(change.room)
  }
}
