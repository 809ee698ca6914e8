import type { ConnectionId } from '#kernel/ids.ts'

/** One message that the server took, and what became of it. */
export interface Taken {
  /** The event in which the server got it. */
  readonly seq: number
  readonly room: string
  /** Null for the server's owner. */
  readonly sender: ConnectionId | null
  /** Whom the owner leaves out. */
  readonly spared?: ConnectionId
  /** What its sender said, written as short as JSON allows. */
  readonly payload: string
  /** Those who are to get it. */
  readonly owed: Set<ConnectionId>
  /** Those of them who have not been sent it. */
  readonly missing: Set<ConnectionId>
  /** Those who were sent it, reached or not. */
  readonly sentTo: Set<ConnectionId>
  /** It waits behind something the server awaits for its sender: what it is worth is decided later. */
  waits: boolean
  /** Its sender was in the room when it came, or has come in while it waits. */
  isIn: boolean
  /** The server did not take it after all, or its sender was gone before its turn. */
  isRefused: boolean
  /** It is told already that it goes on as something else. */
  isAltered?: true
}
