import type { Connection } from '#rooms/connection.ts'
import { grown } from './grown.ts'
import type { IndexedRoom } from './indexedRoom.ts'
import { ReadableSet } from './readableSet.ts'

/** Cells of four rooms. */
const cellsAtFirst = 8

/**
 * The rooms of one connection, in the order in which it joined them, to be read by their ids. Each
 * is two cells of one array: the room, and the place in it. They are few, as
 * `roomsPerConnectionMax` bounds them, and looked through one by one: for a few that is quicker than
 * a hash, for thousands it is not.
 */
export class Memberships<C extends Connection = Connection> extends ReadableSet<string> {
  size = 0
  #cells: (IndexedRoom<C> | number | undefined)[] = new Array(cellsAtFirst)

  has(roomId: string): boolean {
    for (let at = 0; at < this.size; at++) if (this.roomAt(at).id === roomId) return true
    return false
  }

  values(): SetIterator<string> {
    return this.roomIds().values()
  }

  roomIds(): string[] {
    const roomIds = new Array<string>(this.size)
    for (let at = 0; at < this.size; at++) roomIds[at] = this.roomAt(at).id
    return roomIds
  }

  roomAt(at: number): IndexedRoom<C> {
    return this.#cells[2 * at] as IndexedRoom<C>
  }

  placeAt(at: number): number {
    return this.#cells[2 * at + 1] as number
  }

  /** Which of them it is, or -1. */
  indexOf(room: IndexedRoom<C>): number {
    const cells = this.#cells
    for (let at = 0; at < this.size; at++) if (cells[2 * at] === room) return at
    return -1
  }

  /** Another room, and the place in it. */
  add(room: IndexedRoom<C>, place: number): void {
    const cell = 2 * this.size++
    if (cell === this.#cells.length) this.#cells = grown(this.#cells)
    this.#cells[cell] = room
    this.#cells[cell + 1] = place
  }

  /** Takes one out; those behind it move up. */
  delete(at: number): void {
    const cells = this.#cells
    const last = 2 * --this.size
    for (let cell = 2 * at; cell < last; cell++) cells[cell] = cells[cell + 2]
    cells[last] = undefined
    cells[last + 1] = undefined
  }

  /** It has another place in a room. */
  moved(room: IndexedRoom<C>, place: number): void {
    this.#cells[2 * this.indexOf(room) + 1] = place
  }
}
