import type { TurnedAwayFor } from '#laws/turnedAway.ts'

/** Whom, or what, the server turned away; where a limit is reached, with its name. */
export const turnedAway = {
  title: 'Turned away by the server',
  why: {
    connections: 'one connection more than there may be (connectionsMax)',
    outbox: 'more than may wait to be sent to one connection (outboxFramesMax, outboxBytesMax)',
    inbox: 'more frames than may wait to be handled (inboxFramesMax)',
    size: 'a frame too big (frameBytesMax)',
    depth: 'a frame too deep (payloadDepthMax)',
    rooms: 'one room more than there may be (roomsPerConnectionMax, roomsMax)',
    members: 'one member more than a room may have (roomMembersMax)',
    name: 'a room name that may not be, or is too long (roomIdCharsMax)',
    state: 'a state that is none, or is too big (memberStateBytesMax)',
    forbidden: 'a room that this client may not join',
    stranger: 'something of a room by who is not in it',
    words: 'a frame that the server does not understand',
    binary: 'a binary frame',
    handshake: 'a handshake',
  } satisfies Record<TurnedAwayFor, string>,
  first: ({ times, name, ms }: { times: number; name: string; ms: number }) =>
    `${times === 1 ? '' : `${times} times, first `}${name}, at ${ms} ms`,
}
