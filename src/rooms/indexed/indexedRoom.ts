import type { Connection } from '#rooms/connection.ts'
import { ownWords } from '#rooms/room.ts'
import type { RoomView } from '#rooms/roomManager.ts'
import { grown } from './grown.ts'
import type { Memberships } from './memberships.ts'
import { ReadableSet } from './readableSet.ts'

/** Most rooms are small: what an array that grew by `push` keeps free would be more than they hold. */
const placesAtFirst = 4

/**
 * A room, and the set of its members in one: for ten members an object more would be felt. They
 * stand in the order in which they came. Each has a place in an array, and its connection knows
 * which; so nobody is looked for, neither to be sent to nor to go. Who goes leaves the place empty.
 * When many are, those behind move up, and their connections are told: that costs no more than the
 * comings and goings that emptied them.
 */
export class IndexedRoom<C extends Connection = Connection>
  extends ReadableSet<C>
  implements RoomView<C>
{
  readonly id: string
  readonly name: string
  readonly permanent: boolean
  readonly createdAtMs: number
  readonly metadata: Readonly<Record<string, unknown>>
  readonly connections: ReadableSet<C> = this
  size = 0
  readonly #index: ReadonlyMap<C, Memberships<C>>
  /** Null where one has gone; nothing from `#end` on. */
  #places: (C | null | undefined)[] = new Array(placesAtFirst)
  #end = 0
  /** Walks that are under way: places stay as they are until they are over. */
  #walks = 0

  /** `index` has the memberships of each connection. */
  constructor(
    index: ReadonlyMap<C, Memberships<C>>,
    id: string,
    name: string,
    permanent: boolean,
    createdAtMs: number,
    metadata?: Readonly<Record<string, unknown>>,
  ) {
    super()
    this.#index = index
    this.id = id
    this.name = name
    this.permanent = permanent
    this.createdAtMs = createdAtMs
    this.metadata = ownWords(metadata)
  }

  /** Goes through all of them: whoever knows the connection's memberships asks those. */
  has(connection: C): boolean {
    return this.#places.includes(connection)
  }

  values(): SetIterator<C> {
    const there = this.#places.filter((member): member is C => !!member)
    return there.values()
  }

  /** Puts one in that is not in, and gives its place. */
  add(connection: C): number {
    if (this.#end === this.#places.length) this.#makePlace()
    this.#places[this.#end] = connection
    this.size++
    return this.#end++
  }

  /** Takes the one out that has this place. */
  delete(_connection: C, place: number): void {
    this.#places[place] = null
    this.size--
    if (this.#walks === 0 && this.#end > 4 * this.size + placesAtFirst) this.#closeUp()
  }

  /** Who has a place, if it is not empty. */
  at(place: number): C | null | undefined {
    return this.#places[place]
  }

  /** Behind the last place. */
  get end(): number {
    return this.#end
  }

  /** From now on nobody is moved: who goes leaves a place empty, who comes is last. So a walk is a Set's. */
  holdPlaces(): void {
    this.#walks++
  }

  releasePlaces(): void {
    this.#walks--
  }

  #makePlace(): void {
    const empty = this.#end - this.size
    if (this.#walks === 0 && 4 * empty >= this.#end) this.#closeUp()
    else this.#places = grown(this.#places)
  }

  /** In the same order, with some places free. */
  #closeUp(): void {
    const before = this.#places
    const end = this.#end
    this.#places = new Array(this.size + (this.size >> 1) + placesAtFirst)
    this.#end = 0
    for (let place = 0; place < end; place++) {
      const member = before[place]
      if (!member) continue
      if (place !== this.#end) this.#index.get(member)?.moved(this, this.#end)
      this.#places[this.#end++] = member
    }
  }
}
