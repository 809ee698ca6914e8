/** The named limits of the server that laws hold it to. */
export interface JudgeLimits {
  readonly roomIdCharsMax: number
  readonly roomsPerConnectionMax: number
  readonly roomsMax: number
  readonly connectionsMax: number
  readonly outboxFramesMax: number
  readonly outboxBytesMax: number
  readonly inboxFramesMax: number
  readonly payloadDepthMax: number
}
