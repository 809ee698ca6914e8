import type { UnjudgedWhy } from '#laws/unjudged.ts'
import type { CodeProblems } from '#scenario/problems/codeProblem.ts'
import type { CodeWords } from '#trace/codes.ts'

/** Why its code cannot be run. */
const cannotRun: CodeWords<CodeProblems> = {
  notParsed: ({ parser }) => parser,
  threw: ({ error }) => `it threw when it was loaded: ${error}`,
  endless: () => 'it did not come to an end when it was loaded, and was stopped',
  noOtherFiles: ({ module }) =>
    `it imports ${JSON.stringify(module)}, and there are no other files here: put what it takes from there into this one, or bring it on the command line, where its imports are found`,
  notBundled: ({ module, bundler }) => `it imports ${JSON.stringify(module)}: ${bundler}`,
  notFound: ({ module }) => `it imports ${JSON.stringify(module)}: it was not found`,
  noTrait: ({ found, known }) =>
    `its traits name ${JSON.stringify(found)}; ${known.join(', ')} may stand there`,
  noAdapter: ({ found, known }) =>
    `its adapter says ${JSON.stringify(found)}; ${known.join(', ')} may stand there`,
  noManager: ({ names }) => {
    const found = names.length === 0 ? 'no names at all' : `only ${names.join(', ')}`
    return `there is no room manager: a class with joinRoom and broadcastToRoom, or an onConnection function, may stand there; found ${found}`
  },
}

/** What is said of a server that somebody brought. */
export const brought = {
  cannotRun,
  /** Why it is not judged by a law. */
  unjudged: {
    noHeartbeat: 'no heartbeat comes with a manager, and none is asked of it',
    saysNothing: 'its protocol has no word for it',
    echoes:
      'whether senders hear themselves is up to its protocol; an adapter with echo: false forbids it',
    ownHeartbeat: 'its own heartbeat says how long one may be silent',
    noPersons: 'it knows connections, and no persons behind them',
    tellsPersons: 'it tells of persons, and which connections are one person it alone knows',
    tellsHistory: 'it tells who comes what was said before',
    hasOneRoom: 'a connection has one room at a time there',
    waitsForPings: 'its clients have to say that they are there',
    keepsEmptyRooms: 'it keeps rooms that nobody is in, on purpose',
    keepsTheLost: 'it keeps whose connection is lost for a while',
    noSeats: 'it keeps no seats',
    noHistory: 'it has no history',
    noStates: 'its members have no state',
    noCapacity: 'it has no limit of members',
    noOwner: 'it takes no orders of an owner',
    noQueue: 'it shows no queue of what waits to be sent',
    checkedBefore: 'names and limits are checked before it is asked',
    noRooms: 'it shows no rooms',
    saysMore: 'it says things of its own, beside the messages of the protocol',
    emptyRoomsUnseen: 'a room that nobody is in cannot be seen',
    emptyEntriesUnseen: 'an entry without rooms cannot be seen',
    oneMap: 'it shows one of the two maps only',
    noConnections: 'it shows no set of connections',
    noRoomCount: 'it has no getRoomCount',
    noListRooms: 'it has no listRooms',
  } satisfies Record<UnjudgedWhy, string>,
}
