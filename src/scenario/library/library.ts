import badFrames from './bad-frames.json' with { type: 'json' }
import crossingCloses from './crossing-closes.json' with { type: 'json' }
import deadSocket from './dead-socket.json' with { type: 'json' }
import disconnectCleansUp from './disconnect-cleans-up.json' with { type: 'json' }
import drainToEmpty from './drain-to-empty.json' with { type: 'json' }
import firstRooms from './first-rooms.json' with { type: 'json' }
import ghostOfBefore from './ghost-of-before.json' with { type: 'json' }
import halfOpen from './half-open.json' with { type: 'json' }
import joinTwice from './join-twice.json' with { type: 'json' }
import lateJoin from './late-join.json' with { type: 'json' }
import leaveIsNotDisconnect from './leave-is-not-disconnect.json' with { type: 'json' }
import limits from './limits.json' with { type: 'json' }
import proxyAnswersPings from './proxy-answers-pings.json' with { type: 'json' }
import proxyHidesAGhost from './proxy-hides-a-ghost.json' with { type: 'json' }
import races from './races.json' with { type: 'json' }
import reconnect from './reconnect.json' with { type: 'json' }
import restart from './restart.json' with { type: 'json' }
import roomEndpoint from './room-endpoint.json' with { type: 'json' }
import roomsWithMetadata from './rooms-with-metadata.json' with { type: 'json' }
import slowConsumer from './slow-consumer.json' with { type: 'json' }
import slowReader from './slow-reader.json' with { type: 'json' }
import stallAndHeal from './stall-and-heal.json' with { type: 'json' }

/** A scenario that comes with Roomscope, as it stands in its file. */
export interface LibraryEntry {
  readonly name: string
  readonly description: string
  readonly steps: readonly object[]
}

/** Scenarios that belong together. */
interface Chapter {
  readonly title: string
  readonly entries: readonly LibraryEntry[]
}

/** The built-in scenarios, in the order in which one learns from them. */
export const chapters: readonly Chapter[] = [
  {
    title: 'The pattern',
    entries: [
      firstRooms,
      leaveIsNotDisconnect,
      disconnectCleansUp,
      joinTwice,
      roomsWithMetadata,
      roomEndpoint,
      drainToEmpty,
    ],
  },
  {
    title: 'Connections that break',
    entries: [
      deadSocket,
      halfOpen,
      stallAndHeal,
      slowReader,
      slowConsumer,
      reconnect,
      ghostOfBefore,
      restart,
      proxyHidesAGhost,
      proxyAnswersPings,
    ],
  },
  {
    title: 'Races and bad input',
    entries: [races, lateJoin, crossingCloses, badFrames, limits],
  },
]

/** All of them, one after the other. */
export const library: readonly LibraryEntry[] = chapters.flatMap(({ entries }) => entries)
