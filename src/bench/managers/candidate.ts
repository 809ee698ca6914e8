import type { SetView } from '#rooms/setView.ts'

/** A room manager as it is measured. Connections are known by their place, from 0; their sends do nothing. */
export interface Candidate {
  /** Resolves when the connection may join. */
  connect(place: number): void | Promise<void>
  disconnect(place: number): void
  join(place: number, room: string): void
  leave(place: number, room: string): void
  broadcast(room: string, text: string): void
  /** The rooms of a connection, to be looked at. */
  roomsOf(place: number): SetView<string>
}

/** Makes an empty one, for so many connections. What a connection is by itself is made here, not measured. */
export interface Maker {
  readonly name: string
  readonly make: (connections: number) => Candidate
}
