/** Of the settings of a world, what its laws depend on. */
export interface JudgeSettings {
  readonly roomIdCharsMax: number
  readonly roomsPerConnectionMax: number
  readonly roomsMax: number
  readonly roomMembersMax: number
  readonly connectionsMax: number
  readonly outboxFramesMax: number
  readonly outboxBytesMax: number
  readonly inboxFramesMax: number
  readonly payloadDepthMax: number
  readonly frameBytesMax?: number
  /** 0 or left out: members have no state. */
  readonly memberStateBytesMax?: number
  /** A sender gets its own messages as well. */
  readonly echo: boolean
  /** Whom a room is told of; connections when it is left out. */
  readonly presence?: 'connections' | 'persons'
  /** So long the seats of one who was lost are kept; 0 or left out: not at all. */
  readonly resumeMs?: number
  /** So many messages of a room who joins it is told; 0 or left out: none. */
  readonly historyMessages?: number
  /** What clients believe is what they were told, by their making; so when it is left out. */
  readonly exactClients?: boolean
  /** 0 for no heartbeat. */
  readonly heartbeatMs: number
  readonly heartbeatBy?: 'frames' | 'messages'
}
