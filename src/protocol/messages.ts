/** A JSON object that came from outside. */
export type JsonObject = Readonly<Record<string, unknown>>

/** What a client says on `/ws`. */
export type ClientMessage =
  | { readonly type: 'join'; readonly room: string }
  | { readonly type: 'leave'; readonly room: string }
  | { readonly type: 'message'; readonly room: string; readonly payload: JsonObject }
  /** What it is up to in a room: any JSON, in the place of what it said before; null is nothing. */
  | { readonly type: 'state'; readonly room: string; readonly state: unknown }
  | { readonly type: 'ping' | 'pong' }

/** Why the server says `error`. */
export type ErrorCode =
  | 'bad_json'
  | 'too_deep'
  | 'not_an_object'
  | 'no_type'
  | 'unknown_type'
  | 'no_payload'
  | 'bad_room'
  | 'too_many_rooms'
  /** The room has as many members as it may. */
  | 'room_full'
  | 'not_member'
  /** It is none, or over the limit. */
  | 'bad_state'
  /** Nobody may join who is not allowed to. */
  | 'forbidden'
  | 'internal'

interface RoomPayload {
  readonly room_id: string
}

/** Who comes or goes. Where presence is of persons, `user` says who, and the connection is the one that it took. */
export interface Presence extends RoomPayload {
  readonly connection_id: string
  readonly user?: string
  readonly member_count: number
}

/** Whom a room is told of. */
export function presentAs({ connection_id, user }: Presence): string {
  return user ?? connection_id
}

/** What the server says. A client's own fields stand only inside the payload of `message`. */
export type ServerMessage =
  | {
      readonly type: 'joined'
      readonly payload: RoomPayload & {
        readonly connection_id: string
        readonly member_count: number
        readonly members: readonly string[]
        /** The state of each other member that has one, by its connection. */
        readonly states?: Readonly<Record<string, unknown>>
      }
    }
  /**
   * To the one who comes back: it has its seats again. `connection_id` is the name that it has to the
   * others, `heard` the number of frames of the session that it counts on from, `missed` how many of
   * those that were sent before come now once more.
   */
  | {
      readonly type: 'resumed'
      readonly payload: {
        readonly connection_id: string
        readonly heard: number
        readonly missed: number
      }
    }
  /** To the one who comes back: there is nothing to go on with. */
  | { readonly type: 'not_resumed'; readonly payload: Readonly<Record<string, never>> }
  | { readonly type: 'left'; readonly payload: RoomPayload }
  | {
      readonly type: 'user_joined' | 'user_left'
      readonly payload: Presence
    }
  | {
      readonly type: 'message'
      /** The connection that said it, stamped by the server; null for the server's owner. */
      readonly sender: string | null
      /** Counts this sender's messages in this room from 1. */
      readonly seq: number
      /** It was said before its receiver came into the room. */
      readonly history?: true
      readonly payload: JsonObject & RoomPayload
    }
  /** The state of another member is this from now on; null is none. */
  | {
      readonly type: 'user_state'
      readonly payload: RoomPayload & { readonly connection_id: string; readonly state: unknown }
    }
  | { readonly type: 'room_removed'; readonly payload: RoomPayload }
  /** To the one whom the server's owner took out of a room. */
  | { readonly type: 'kicked'; readonly payload: RoomPayload & { readonly reason: string } }
  | {
      readonly type: 'error'
      readonly payload: { readonly code: ErrorCode; readonly text: string }
    }
  | { readonly type: 'ping'; readonly payload: Readonly<Record<string, never>> }
  | { readonly type: 'pong'; readonly payload: Readonly<Record<string, never>> }

export type ServerMessageType = ServerMessage['type']
