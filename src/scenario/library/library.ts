import badFrames from './bad-frames.json' with { type: 'json' }
import crossingCloses from './crossing-closes.json' with { type: 'json' }
import deadSocket from './dead-socket.json' with { type: 'json' }
import disconnectCleansUp from './disconnect-cleans-up.json' with { type: 'json' }
import firstRooms from './first-rooms.json' with { type: 'json' }
import lateJoin from './late-join.json' with { type: 'json' }
import leaveIsNotDisconnect from './leave-is-not-disconnect.json' with { type: 'json' }
import proxyAnswersPings from './proxy-answers-pings.json' with { type: 'json' }
import proxyHidesAGhost from './proxy-hides-a-ghost.json' with { type: 'json' }
import races from './races.json' with { type: 'json' }
import reconnect from './reconnect.json' with { type: 'json' }
import roomEndpoint from './room-endpoint.json' with { type: 'json' }
import roomsWithMetadata from './rooms-with-metadata.json' with { type: 'json' }

/** A scenario that comes with Roomscope, as it stands in its file. */
export interface LibraryEntry {
  readonly name: string
  readonly description: string
  readonly steps: readonly object[]
}

/** The built-in scenarios, in the order in which one learns from them. */
export const library: readonly LibraryEntry[] = [
  firstRooms,
  leaveIsNotDisconnect,
  disconnectCleansUp,
  deadSocket,
  roomEndpoint,
  roomsWithMetadata,
  badFrames,
  races,
  lateJoin,
  crossingCloses,
  reconnect,
  proxyHidesAGhost,
  proxyAnswersPings,
]
