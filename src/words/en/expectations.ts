import type { Expectation } from '#scenario/expectations/expectations.ts'
import type { ByExpectation } from '#scenario/steps.ts'
import { named, quoted, which } from '#words/names.ts'
import { listed } from './listed.ts'

/** When each expectation holds, for editors and documents. */
export const expectationsAbout = {
  members: 'The map from rooms to connections has exactly these clients in the room.',
  memberships:
    'The map from connections to rooms has exactly these rooms for the client; without `connection`, for all its connections together.',
  rooms: 'Exactly these rooms exist.',
  socket:
    'The ends of its connection are in these states, each `connecting`, `open`, `closing` or `closed`. `code` is what the client’s own close event carried. At least one of the three must be there.',
  received:
    'The client got exactly that many such messages since it connected. `from` is who said it, or who came or went. `times` of 0 is never. `type` is `joined`, `left`, `user_joined`, `user_left`, `message`, `user_state`, `room_removed`, `kicked`, `resumed`, `not_resumed`, `error`, `ping` or `pong`; a word that no server says is invalid.',
  view: 'The client itself believes that exactly these are in the room, from what it was told.',
  memberState:
    'The client knows this to be what `of` is up to in the room, from what it was told; `null` is nothing.',
  violations: 'Exactly these laws have been broken so far; `[]` is none.',
  empty: 'Nothing is left: no connection, no room but those that are kept, no entry in either map.',
} satisfies Record<Expectation, string>

/** How each expectation reads. */
export const expectations = {
  members: ({ room, clients }) => `expect ${named(room)} to have ${listed(clients, 'nobody')}`,
  memberships: ({ client, connection, rooms }) =>
    `expect ${which(client, connection)} to be in ${listed(rooms, 'no room')}`,
  rooms: ({ rooms }) =>
    rooms.length === 0 ? 'expect no room to exist' : `expect only ${listed(rooms)} to exist`,
  socket: ({ client, connection, clientEnd, serverEnd, code }) => {
    const parts = [
      ...(clientEnd === undefined ? [] : [`its own end ${clientEnd}`]),
      ...(serverEnd === undefined ? [] : [`the server’s end ${serverEnd}`]),
      ...(code === undefined ? [] : [`the close code ${code}`]),
    ]
    return `expect ${which(client, connection)} to have ${parts.join(', ')}`
  },
  received: ({ client, connection, type, room, from, text, times }) => {
    const about = [
      ...(text === undefined ? [] : [quoted(text)]),
      ...(from === undefined ? [] : [`from ${named(from)}`]),
      ...(room === undefined ? [] : [`in ${named(room)}`]),
    ]
    const count = times === 0 ? 'never' : times === 1 ? 'once' : `${times} times`
    return [`expect ${which(client, connection)} to have got ${named(type)}`, ...about, count].join(
      ' ',
    )
  },
  view: ({ client, connection, room, clients }) =>
    `expect ${which(client, connection)} to see ${listed(clients, 'nobody')} in ${named(room)}`,
  memberState: ({ client, connection, room, of, state }) =>
    state === null
      ? `expect ${which(client, connection)} to know no state of ${named(of)} in ${named(room)}`
      : `expect ${which(client, connection)} to know the state of ${named(of)} in ${named(room)}: ${JSON.stringify(state)}`,
  violations: ({ laws }) =>
    laws.length === 0 ? 'expect no law to be broken' : `expect only ${listed(laws)} to be broken`,
  empty: () => 'expect nothing to be left',
} satisfies ByExpectation<string>
