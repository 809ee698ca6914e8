/** What a room manager bounds. Reaching a limit is an answer or an eviction, never a hang. */
export interface RoomLimits {
  /** Frames that wait in one connection's outbox, the one being written included. */
  readonly outboxFramesMax: number
  /** UTF-16 code units that wait in one connection's outbox, two bytes of memory each at most. */
  readonly outboxBytesMax: number
  /** Frames of one connection that wait to be handled. */
  readonly inboxFramesMax: number
  /** UTF-16 code units of a room id. */
  readonly roomIdCharsMax: number
  /** Rooms that one connection may be in. */
  readonly roomsPerConnectionMax: number
  /** Rooms that there may be. */
  readonly roomsMax: number
  /** Connections that may be in one room. */
  readonly roomMembersMax: number
  /** Connections that there may be. */
  readonly connectionsMax: number
}

export const roomLimits: RoomLimits = {
  outboxFramesMax: 256,
  outboxBytesMax: 1_048_576,
  inboxFramesMax: 256,
  roomIdCharsMax: 128,
  roomsPerConnectionMax: 50,
  roomsMax: 10_000,
  roomMembersMax: 20_000,
  connectionsMax: 20_000,
}
