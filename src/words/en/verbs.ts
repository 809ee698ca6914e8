import type { ByVerb } from '#scenario/steps.ts'
import type { Verb } from '#scenario/verbs/verbs.ts'
import { named, quoted, which } from '#words/names.ts'
import { faultVerbs, faultVerbsAbout } from './events/faults.ts'
import { listed } from './listed.ts'

/** What each verb does, for editors and documents. */
export const verbsAbout = {
  connect:
    'Opens a socket. `/ws` speaks JSON; `/ws/room/ID`, with the id percent-encoded, joins that room on connect and carries plain text. `user` is who it says it is: see `presence`. With `refuse` the handshake is turned away before the server accepts it: the client hears `error`, then a close with 1006, and it was never open.',
  spawn:
    'Opens that many clients, named by the prefix and a number, and each joins those rooms once it is open. All of them are of one `user`, if that is given.',
  join: 'The client asks to join.',
  leave: 'The client asks to leave. It stays connected.',
  message: 'The client says something in a room.',
  state:
    'The client says what it is up to in a room: any JSON, in the place of what it said before; `null` is nothing. See `memberStateBytesMax`. On `/ws/room/ID` there is no word for it.',
  send: 'Sends a raw frame, however bad: `frame` is its text, `binary` its bytes as base64. One of the two must be there.',
  close:
    'The client begins a clean closing handshake. As in a browser, the code is 1000 or 3000 to 4999, and the reason takes at most 123 bytes as UTF-8.',
  drop: 'The connection is cut. There is no handshake, and both ends see 1006.',
  reconnect:
    'A new connection under the same name, on the same path. The old one may still stand at the server. `refuse` as for `connect`. With `resume` it wants to go on where it was, and says how many frames it has heard: see `resumeMs`; the old connection is given up by the client.',
  ...faultVerbsAbout,
  createRoom:
    'The owner of the server makes a room, which stays when it empties. Its `name` is its id when it is left out; `metadata` is any JSON object.',
  removeRoom: 'The owner removes a room; its members are told.',
  broadcast: 'The owner says something to a room, except to the client that `exclude` names.',
  kick: 'The owner takes one connection out of one room. It is told so with the `reason`, the others are told that it left, and it stays connected.',
  revoke:
    'From now on the client may not join the room, whichever connection it comes on: the server’s question is answered no. Who is in is put out, with the `reason`. An answer that is on its way was given before.',
  allow: 'The client may join the room again.',
  disconnect:
    'The owner ends one connection with that close code and reason: 1000 to 1003, 1007 to 1014 or 3000 to 4999.',
  restart: 'The server closes everyone with 1012 and starts empty.',
  wait: 'That many virtual milliseconds pass, a day at most.',
} satisfies Record<Verb, string>

/** How a step of each verb reads. */
export const verbs = {
  connect: ({ client, user, path, refuse }) =>
    `${named(client)} connects${as(user)}${toPath(path)}${refused(refuse)}`,
  spawn: ({ count, prefix, user, path, join }) => {
    const isOne = count === 1
    const who = `${count} ${isOne ? 'client' : 'clients'} named ${named(prefix)} and a number`
    const connect = `${isOne ? 'connects' : 'connect'}${as(user)}${toPath(path)}`
    if (join.length === 0) return `${who} ${connect}`
    return `${who} ${connect} and ${isOne ? 'joins' : 'join'} ${listed(join)}`
  },
  join: ({ client, connection, room }) => `${which(client, connection)} joins ${named(room)}`,
  leave: ({ client, connection, room }) => `${which(client, connection)} leaves ${named(room)}`,
  message: ({ client, connection, room, text }) =>
    `${which(client, connection)} says ${quoted(text)} in ${named(room)}`,
  state: ({ client, connection, room, state }) =>
    state === null
      ? `${which(client, connection)} has no state in ${named(room)} any more`
      : `${which(client, connection)} sets its state in ${named(room)} to ${JSON.stringify(state)}`,
  send: ({ client, connection, frame = '', binary }) => {
    const what = binary === undefined ? `raw frame ${quoted(frame)}` : 'binary frame'
    return `${which(client, connection)} sends the ${what}`
  },
  close: ({ client, connection, code, reason }) =>
    `${which(client, connection)} closes with ${code}${reason === '' ? '' : ` and ${quoted(reason)}`}`,
  drop: ({ client, connection }) => `the connection of ${which(client, connection)} is cut`,
  reconnect: ({ client, connection, refuse, resume }) =>
    `${which(client, connection)} connects anew${resume ? ', to go on' : ''}${refused(refuse)}`,
  ...faultVerbs,
  createRoom: ({ room }) => `the owner makes the room ${named(room)}`,
  removeRoom: ({ room }) => `the owner removes the room ${named(room)}`,
  broadcast: ({ room, text, exclude, connection }) => {
    const but = exclude === undefined ? '' : ` to all but ${which(exclude, connection)}`
    return `the owner says ${quoted(text)} in ${named(room)}${but}`
  },
  kick: ({ client, connection, room, reason }) =>
    `the owner kicks ${which(client, connection)} out of ${named(room)}${because(reason)}`,
  revoke: ({ client, room, reason }) =>
    `the owner does not allow ${named(client)} in ${named(room)}${because(reason)}`,
  allow: ({ client, room }) => `the owner allows ${named(client)} in ${named(room)} again`,
  disconnect: ({ client, connection, code, reason }) =>
    `the owner closes ${which(client, connection)} with ${code}${because(reason)}`,
  restart: () => 'the server restarts',
  wait: ({ ms }) => `${ms} ms pass`,
} satisfies ByVerb<string>

function because(reason: string): string {
  return reason === '' ? '' : `, and says ${quoted(reason)}`
}

function as(user: string | undefined): string {
  return user === undefined ? '' : ` as ${named(user)}`
}

function toPath(path: string): string {
  return path === '/ws' ? '' : ` to ${named(path)}`
}

function refused(refuse: boolean): string {
  return refuse ? ', and the server refuses' : ''
}
