import type { ConnectionId } from '#kernel/ids.ts'
import type { ServerMessage } from './messages.ts'

/** How what a client knows of the states of others changes. */
export interface StateChange {
  readonly room: string
  /** Whose state it is. */
  readonly of: ConnectionId
  /** As JSON; null is none. */
  readonly state: string | null
}

/** What one client was told of the states of others, by the protocol’s own meaning. */
export class StatesTold {
  #rooms: Map<string, Map<ConnectionId, string>>

  constructor(rooms: ReadonlyMap<string, ReadonlyMap<ConnectionId, string>> = new Map()) {
    this.#rooms = new Map([...rooms].map(([room, states]) => [room, new Map(states)]))
  }

  /** By its rooms: who has a state there, and which. */
  get rooms(): ReadonlyMap<string, ReadonlyMap<ConnectionId, string>> {
    return this.#rooms
  }

  /** All that it knows. */
  get all(): readonly StateChange[] {
    return [...this.#rooms].flatMap(([room, states]) =>
      [...states].map(([of, state]) => ({ room, of, state })),
    )
  }

  /** A message is heard: what is another than before. That it is in a room anew, or no more, is no news here. */
  hears(message: ServerMessage): readonly StateChange[] {
    switch (message.type) {
      case 'joined': {
        const { room_id: room, states = {} } = message.payload
        this.#rooms.delete(room)
        return Object.entries(states).flatMap(([of, state]) => this.#becomes(room, of, state))
      }
      case 'user_state': {
        const { room_id: room, connection_id: of, state } = message.payload
        return this.#becomes(room, of, state)
      }
      case 'user_left':
        return this.#becomes(message.payload.room_id, message.payload.connection_id, null)
      case 'left':
      case 'room_removed':
      case 'kicked':
        this.#rooms.delete(message.payload.room_id)
        return []
      default:
        return []
    }
  }

  /** It knows nothing any more. */
  clear(): void {
    this.#rooms.clear()
  }

  #becomes(room: string, whose: string, state: unknown): readonly StateChange[] {
    const of = whose as ConnectionId
    const states = this.#rooms.get(room)
    if (state === null) {
      return states?.delete(of) ? [{ room, of, state: null }] : []
    }
    const text = JSON.stringify(state)
    if (states?.get(of) === text) return []
    if (states) states.set(of, text)
    else this.#rooms.set(room, new Map([[of, text]]))
    return [{ room, of, state: text }]
  }
}
