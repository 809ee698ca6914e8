/** A line of a server: `path:line`, the path from the repository's root, the line from 1. */
export type LineName = string

/** Lines that ran one after the other, with no event between. */
export interface RanLines {
  /** The seq of the event that they ran after; -1 before the first. */
  readonly after: number
  /** Each once, in the order in which it ran first. */
  readonly lines: readonly LineName[]
  /** The one that ran last, and the last while no room was told anything; null where that is none. */
  readonly last: LineName
  readonly lastChange: LineName | null
}

/** A line that waited for something. */
export interface WaitingLine {
  readonly line: LineName
  /** The seq of the newest event when it began. */
  readonly from: number
  /** The seq of the newest event when it went on; null while it waits. */
  readonly to: number | null
}

/** Which lines ran between which events, and which waited. */
export interface LineLogged {
  /** In the order in which they ran. */
  readonly ran: readonly RanLines[]
  /** In the order in which they began. */
  readonly waited: readonly WaitingLine[]
}
