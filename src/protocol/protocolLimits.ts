/** The limits of what may stand in a frame. Reaching one is told to the client. */
export interface ProtocolLimits {
  /** Bytes of one data frame; a longer one closes the connection. */
  readonly frameBytesMax: number
  /** How deep objects and arrays may stand in one another, the message itself counted as 1. */
  readonly payloadDepthMax: number
  /** Bytes of what a member’s state in a room is as JSON; with 0 members have none. */
  readonly memberStateBytesMax: number
}

export const protocolLimits: ProtocolLimits = {
  frameBytesMax: 65_536,
  payloadDepthMax: 32,
  memberStateBytesMax: 0,
}
