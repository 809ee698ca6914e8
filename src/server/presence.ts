import type { RoomManager } from '#rooms/roomManager.ts'
import { presence } from './announcements.ts'
import type { Member } from './member.ts'

/** Whom a room is told of: its connections, or the persons behind them. */
export interface Presence {
  /** Who is in a room. */
  list(room: string): string[]
  /** Whether anything is to be told of a member that has come or gone. */
  isNews(room: string, member: Member): boolean
  /** What the others are told. */
  text(type: 'user_joined' | 'user_left', room: string, member: Member): string
}

/** Each connection is told of for itself. */
export class PresenceOfConnections implements Presence {
  readonly #manager: RoomManager<Member>

  constructor(manager: RoomManager<Member>) {
    this.#manager = manager
  }

  list(room: string): string[] {
    return Array.from(this.#manager.getRoom(room)?.connections ?? [], ({ seat }) => seat)
  }

  isNews(): boolean {
    return true
  }

  text(type: 'user_joined' | 'user_left', room: string, { seat }: Member): string {
    return presence(type, room, { connection_id: seat }, this.#manager.getRoomCount(room))
  }
}

/** A person comes with the first of its connections, and goes with the last. */
export class PresenceOfPersons implements Presence {
  readonly #manager: RoomManager<Member>

  constructor(manager: RoomManager<Member>) {
    this.#manager = manager
  }

  list(room: string): string[] {
    return [...new Set(Array.from(this.#members(room), ({ person }) => person))]
  }

  isNews(room: string, member: Member): boolean {
    for (const other of this.#members(room)) {
      if (other !== member && other.person === member.person) return false
    }
    return true
  }

  text(type: 'user_joined' | 'user_left', room: string, { seat, person }: Member): string {
    return presence(type, room, { connection_id: seat, user: person }, this.list(room).length)
  }

  #members(room: string): Iterable<Member> {
    return this.#manager.getRoom(room)?.connections ?? []
  }
}
