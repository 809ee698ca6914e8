/** What waits in a queue: frames, and UTF-16 code units. */
export interface QueueDepth {
  readonly frames: number
  readonly bytes: number
}

/**
 * What a server shows of itself beside its books, read when a law needs it. All of it is optional:
 * a law that needs what is not shown is not judged.
 */
export interface Gauges {
  /** What waits to be sent to a connection; undefined when it has no outbox. */
  readonly outboxDepth?: (connection: string) => QueueDepth | undefined
  /** The connections that have an outbox. */
  readonly outboxes?: () => ReadonlySet<string>
  /** How many frames of each connection wait to be handled. */
  readonly inboxes?: () => ReadonlyMap<string, number>
  /** How many frames of one connection wait to be handled; undefined when it has no inbox. */
  readonly inboxWaiting?: (connection: string) => number | undefined
  /** The connections that have an inbox. */
  readonly inboxOwners?: () => ReadonlySet<string>
  /** The connections whose heartbeat is listened to. */
  readonly heartbeats?: () => ReadonlySet<string>
  /** Whether the heartbeat of one connection is listened to; undefined when nobody can say without reading all. */
  readonly hasHeartbeat?: (connection: string) => boolean
  /** How many the server says are in a room. */
  readonly roomCount?: (room: string) => number
  /** When the server says that a room was made, by the virtual clock. */
  readonly roomCreatedAtMs?: (room: string) => number | undefined
  /** Laws that it is not judged by, for it has not what they need. */
  readonly unjudged?: () => { has(law: string): boolean }
  /** Whether a room stood in it before anybody came. */
  readonly stoodAhead?: (room: string) => boolean
  /** Whether it answers each frame of this kind; where that is left out, it does. */
  readonly answersAll?: (kind: 'bad' | 'ping') => boolean
  /** The rooms as the server lists them. */
  readonly listRooms?: () => readonly Readonly<Record<string, unknown>>[]
}
