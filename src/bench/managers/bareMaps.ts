import type { Candidate, Maker } from './candidate.ts'

class Sink {
  send(_text: string): void {}
}

/** Two Maps of Sets and nothing else: no ids that are looked at, no limits, nobody too slow, nobody dead. */
class BareMaps implements Candidate {
  readonly #all: readonly Sink[]
  readonly #rooms = new Map<string, Set<Sink>>()
  readonly #roomsOf = new Map<Sink, Set<string>>()

  constructor(connections: number) {
    this.#all = Array.from({ length: connections }, () => new Sink())
  }

  connect(place: number): void {
    this.#roomsOf.set(this.#at(place), new Set())
  }

  disconnect(place: number): void {
    const connection = this.#at(place)
    for (const room of this.roomsOf(place)) this.#remove(room, connection)
    this.#roomsOf.delete(connection)
  }

  join(place: number, room: string): void {
    const connection = this.#at(place)
    const members = this.#rooms.get(room)
    if (members) members.add(connection)
    else this.#rooms.set(room, new Set([connection]))
    this.#roomsOf.get(connection)?.add(room)
  }

  leave(place: number, room: string): void {
    const connection = this.#at(place)
    this.#roomsOf.get(connection)?.delete(room)
    this.#remove(room, connection)
  }

  broadcast(room: string, text: string): void {
    for (const connection of this.#rooms.get(room) ?? []) connection.send(text)
  }

  roomsOf(place: number): ReadonlySet<string> {
    return this.#roomsOf.get(this.#at(place)) ?? new Set()
  }

  #remove(room: string, connection: Sink): void {
    const members = this.#rooms.get(room)
    members?.delete(connection)
    if (members?.size === 0) this.#rooms.delete(room)
  }

  #at(place: number): Sink {
    return this.#all[place] as Sink
  }
}

export const bareMaps: Maker = {
  name: 'two bare Maps of Sets',
  make: (connections) => new BareMaps(connections),
}
