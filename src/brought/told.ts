import type { Known } from './books/identities.ts'

/** Who came to which room, as the endpoints asked: for a manager that neither shows nor says it. */
export class Told {
  #rooms = new Map<string, Set<Known>>()

  /** Every room that anybody spoke of. */
  readonly spokenOf = new Set<string>()

  /** It has come to a room, or has left it. */
  moves(known: Known, room: string, isIn: boolean): void {
    this.spokenOf.add(room)
    const members = this.#rooms.get(room) ?? new Set()
    this.#rooms.set(room, members)
    if (isIn) members.add(known)
    else members.delete(known)
  }

  /** It is gone. */
  gone(known: Known): void {
    for (const members of this.#rooms.values()) members.delete(known)
  }

  membersOf(room: string): readonly Known[] {
    return [...(this.#rooms.get(room) ?? [])]
  }

  roomsOf(known: Known): readonly string[] {
    return [...this.#rooms].filter(([, members]) => members.has(known)).map(([room]) => room)
  }
}
