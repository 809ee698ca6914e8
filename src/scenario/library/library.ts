import aHiddenTab from '#scenarios/a-hidden-tab.json' with { type: 'json' }
import aRoomForTwo from '#scenarios/a-room-for-two.json' with { type: 'json' }
import allowedAndRevoked from '#scenarios/allowed-and-revoked.json' with { type: 'json' }
import badFrames from '#scenarios/bad-frames.json' with { type: 'json' }
import backBeforeKnown from '#scenarios/before-the-loss-is-known.json' with { type: 'json' }
import comingBack from '#scenarios/coming-back.json' with { type: 'json' }
import crossingCloses from '#scenarios/crossing-closes.json' with { type: 'json' }
import deadSocket from '#scenarios/dead-socket.json' with { type: 'json' }
import disconnectCleansUp from '#scenarios/disconnect-cleans-up.json' with { type: 'json' }
import drainToEmpty from '#scenarios/drain-to-empty.json' with { type: 'json' }
import firstRooms from '#scenarios/first-rooms.json' with { type: 'json' }
import ghostOfBefore from '#scenarios/ghost-of-before.json' with { type: 'json' }
import goneBeforeItWasAccepted from '#scenarios/gone-before-it-was-accepted.json' with {
  type: 'json',
}
import halfOpen from '#scenarios/half-open.json' with { type: 'json' }
import joinTwice from '#scenarios/join-twice.json' with { type: 'json' }
import lateJoin from '#scenarios/late-join.json' with { type: 'json' }
import leaveIsNotDisconnect from '#scenarios/leave-is-not-disconnect.json' with { type: 'json' }
import limits from '#scenarios/limits.json' with { type: 'json' }
import proxyAnswersPings from '#scenarios/proxy-answers-pings.json' with { type: 'json' }
import proxyHidesAGhost from '#scenarios/proxy-hides-a-ghost.json' with { type: 'json' }
import putOut from '#scenarios/put-out.json' with { type: 'json' }
import races from '#scenarios/races.json' with { type: 'json' }
import reconnect from '#scenarios/reconnect.json' with { type: 'json' }
import restart from '#scenarios/restart.json' with { type: 'json' }
import roomEndpoint from '#scenarios/room-endpoint.json' with { type: 'json' }
import roomsWithMetadata from '#scenarios/rooms-with-metadata.json' with { type: 'json' }
import slowConsumer from '#scenarios/slow-consumer.json' with { type: 'json' }
import slowReader from '#scenarios/slow-reader.json' with { type: 'json' }
import stallAndHeal from '#scenarios/stall-and-heal.json' with { type: 'json' }
import toldWhatWasSaid from '#scenarios/told-what-was-said.json' with { type: 'json' }
import tooLate from '#scenarios/too-late.json' with { type: 'json' }
import twoTabs from '#scenarios/two-tabs.json' with { type: 'json' }
import whoIsTyping from '#scenarios/who-is-typing.json' with { type: 'json' }

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
      putOut,
      twoTabs,
      toldWhatWasSaid,
      whoIsTyping,
      drainToEmpty,
    ],
  },
  {
    title: 'Connections that break',
    entries: [
      deadSocket,
      halfOpen,
      aHiddenTab,
      stallAndHeal,
      slowReader,
      slowConsumer,
      reconnect,
      comingBack,
      tooLate,
      backBeforeKnown,
      ghostOfBefore,
      restart,
      proxyHidesAGhost,
      proxyAnswersPings,
    ],
  },
  {
    title: 'Races and bad input',
    entries: [
      races,
      lateJoin,
      allowedAndRevoked,
      aRoomForTwo,
      goneBeforeItWasAccepted,
      crossingCloses,
      badFrames,
      limits,
    ],
  },
]

/** All of them, one after the other. */
export const library: readonly LibraryEntry[] = chapters.flatMap(({ entries }) => entries)
