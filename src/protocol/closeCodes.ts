/** What a peer does wrong that costs it the connection. */
export type Breach =
  | 'binary frame'
  | 'frame too big'
  | 'bad room in path'
  | 'forbidden room in path'
  | 'full room in path'
  | 'too many rooms for path'
  | 'too many connections'
  | 'too many waiting frames'

/** The close code and reason each breach gets (RFC 6455 7.4.1 and the IANA registry). */
export const closePolicy: Readonly<Record<Breach, { code: number; reason: string }>> = {
  'binary frame': { code: 1003, reason: 'only text frames are understood here' },
  'frame too big': { code: 1009, reason: 'the frame is over the limit' },
  'bad room in path': { code: 1008, reason: 'this room name is not allowed' },
  'forbidden room in path': { code: 1008, reason: 'this client may not join that room' },
  'full room in path': { code: 1008, reason: 'the room has as many members as it may' },
  'too many rooms for path': { code: 1008, reason: 'there are as many rooms as there may be' },
  'too many connections': { code: 1013, reason: 'the server has as many connections as it may' },
  'too many waiting frames': { code: 1008, reason: 'frames came faster than they were handled' },
}

/** What the server's owner closes a connection with, if nothing else is said (RFC 6455 7.4.1). */
export const ownerCloseCode = 1008

/** The server goes away and will be back (1012). */
export const serviceRestart = 1012
