import type { Setting } from '#scenario/settings.ts'

/** What each setting means and its unit, for editors and documents. */
export const settingsAbout = {
  latencyMs: 'The least and the most virtual milliseconds that a hop takes.',
  authorizeMs:
    'Virtual milliseconds that the server waits to be told whether a client may join; with 0 the answer is there at once. The reference looks again afterwards whether the connection is still there.',
  client:
    'The client that everybody uses: `exact`, or one with a flaw, named as its specimen. Left out, it is the one that the server comes with: `exact`, but of a specimen of a client its own.',
  clientPingMs:
    'Virtual milliseconds between two pings that each client says by a timer of its page, beside what the server asks: `{"type":"ping"}`, answered `pong`; 0 for none. On `/ws/room/ID` there is no word for it. See `throttle`.',
  heartbeatMs:
    'Virtual milliseconds between two pings of the server; 0 for none. The as-written server never has any.',
  heartbeatBy:
    'What the heartbeat asks by. `frames` are the protocol’s own ping and pong, which a proxy can answer for a client that is gone. `messages` are `{"type":"ping"}` and `{"type":"pong"}`, which only the client itself answers; only what it says counts then.',
  presence:
    'Whom a room is told of. `connections`: each for itself. `persons`: all connections of one `user` are one person, who comes with the first and goes with the last of them; a connection without a `user` is a person of its own. The server as written, and one of your own, know connections only.',
  echo: 'Whether a message comes back to its sender as well.',
  resumeMs:
    'Virtual milliseconds for which the seats of a client are kept whose connection was lost; 0 for not at all. Lost is who goes without a closing handshake. Its rooms still list it, and nobody is told. If it comes back in time, by a `reconnect` with `resume`, it is answered `resumed`, has its seats and its name again, and is sent what it missed, once and in order. Else the others are told once that it left, and it is answered `not_resumed`. The server as written, and one of your own, keep no seats.',
  historyMessages:
    'The last so many messages of a room that are told to who joins it, right after `joined`, in order, each marked `"history": true`; 0 for none.',
  iteration:
    'How the as-written server’s loop over a set that changes meanwhile behaves: `live`, `fail-fast` or `silent`.',
  outboxFramesMax: 'frames that wait to be sent to one connection',
  outboxBytesMax: 'size of what waits to be sent to one connection, in UTF-16 code units',
  inboxFramesMax: 'frames of one connection that wait to be handled',
  frameBytesMax: 'bytes of one frame',
  payloadDepthMax:
    'levels of objects and arrays in one another, the message itself being the first',
  memberStateBytesMax:
    'bytes of what a member is up to in a room, as JSON; left out, members have no state. With it a client’s `state` is told to the others as `user_state`, to who joins in the `states` of `joined`, and goes with the membership. The server as written, and one of your own, know none',
  roomIdCharsMax: 'characters of a room’s id, in UTF-16 code units',
  roomsPerConnectionMax: 'rooms that one connection is in',
  roomsMax: 'rooms',
  roomMembersMax:
    'connections that are in one room; who is one too many is answered `error` with the code `room_full`',
  connectionsMax: 'connections',
} satisfies Record<Setting, string>
