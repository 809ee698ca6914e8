import type { Connection } from './connection.ts'

const nothing = Object.freeze({})

/** A room: a name for some connections. It knows nothing of sockets. */
export class Room<C extends Connection = Connection> {
  readonly id: string
  readonly name: string
  /** Made by createRoom: it stays when it empties. A room made by joining goes with its last member. */
  readonly permanent: boolean
  /** Milliseconds, by the manager's own clock. */
  readonly createdAtMs: number
  /** The owner's own words about the room; frozen. */
  readonly metadata: Readonly<Record<string, unknown>>
  readonly connections = new Set<C>()

  constructor(
    id: string,
    name: string,
    permanent: boolean,
    createdAtMs: number,
    metadata?: Readonly<Record<string, unknown>>,
  ) {
    this.id = id
    this.name = name
    this.permanent = permanent
    this.createdAtMs = createdAtMs
    this.metadata = ownWords(metadata)
  }
}

/** The owner's words about a room as they are kept: nobody changes them afterwards. */
export function ownWords(
  metadata: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  return metadata ? Object.freeze({ ...metadata }) : nothing
}

/** A line of `listRooms`. Metadata stands beside these three, and never in their place. */
export interface RoomSummary {
  readonly id: string
  readonly name: string
  readonly memberCount: number
  readonly [key: string]: unknown
}
