/**
 * Why a server is not judged by a law: what it does not have or does not show can be no fault of it.
 * The words make a sentence of it.
 */
export type UnjudgedWhy =
  /** No heartbeat comes with it, and none is asked of it. */
  | 'noHeartbeat'
  | 'noQueue'
  /** It knows connections, and no persons behind them. */
  | 'noPersons'
  /** It keeps no seat of one that was lost. */
  | 'noSeats'
  /** It remembers nothing that was said. */
  | 'noHistory'
  /** Its members have no state. */
  | 'noStates'
  /** It knows no limit of a room. */
  | 'noCapacity'
  /** Nobody can order it to put somebody out. */
  | 'noOwner'
  | 'checkedBefore'
  | 'noRooms'
  | 'saysMore'
  /** It tells of persons, who may have several connections. */
  | 'tellsPersons'
  /** It tells who comes what was said before. */
  | 'tellsHistory'
  /** A join of another room ends the membership before. */
  | 'hasOneRoom'
  /** It gives up those who do not say that they are there, without asking. */
  | 'waitsForPings'
  /** Whose connection is lost it keeps for a while. */
  | 'keepsTheLost'
  /** Rooms that nobody is in it throws away later, or never. */
  | 'keepsEmptyRooms'
  /** Its protocol has no word for what the law asks. */
  | 'saysNothing'
  /** Whether its senders hear themselves is up to its own protocol. */
  | 'echoes'
  /** Its own heartbeat gives up those who do not answer, after a time of its own. */
  | 'ownHeartbeat'
  | 'emptyRoomsUnseen'
  | 'emptyEntriesUnseen'
  | 'oneMap'
  | 'noConnections'
  | 'noRoomCount'
  | 'noListRooms'
