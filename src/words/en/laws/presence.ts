import type { ConnectionId } from '#kernel/ids.ts'
import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { beginning } from '#reading/events/frameSummary.ts'

const names = (whom: readonly ConnectionId[]) => whom.map(name).join(', ')
const are = (whom: readonly ConnectionId[]) => (whom.length === 1 ? 'is' : 'are')

/** Laws of who is told who is there. */
export const presence = {
  T1: {
    name: 'Presence is told exactly once',
    rule: 'user_joined names somebody who was not in the room yet, user_left somebody who was, and neither names oneself.',
    remedy: 'Announce a change exactly once, after it was made, to those who are members then.',
    messages: {
      itself: ({ connection, room, told }) =>
        `${name(connection)} is told of itself: ${told} in ${room}.`,
      'came twice': ({ connection, room, who }) =>
        `${name(connection)} is told twice that ${name(who)} came to ${room}.`,
      'was not there': ({ connection, room, who }) =>
        `${name(connection)} is told that ${name(who)} left ${room}, but ${name(who)} was not there.`,
      'did not go': ({ connection, room, who }) =>
        `${name(connection)} is told that ${name(who)} left ${room}, but ${name(who)} did not go.`,
    },
  },
  T2: {
    name: 'Clients know who is there',
    rule: 'When all is quiet, every client knows who is in its rooms.',
    remedy: 'Tell every member of every change, whichever way it came about.',
    messages: {
      'is not in': ({ connection, room }) =>
        `${name(connection)} believes it is in ${room}, but it is not.`,
      'never told': ({ connection, room }) =>
        `${name(connection)} is in ${room}, but was never told so.`,
      came: ({ connection, room, whom }) =>
        `${name(connection)} was not told that ${names(whom)} came to ${room}.`,
      left: ({ connection, room, whom }) =>
        `${name(connection)} was not told that ${names(whom)} left ${room}.`,
      unlisted: ({ connection, room, whom }) =>
        `${name(connection)} was not told, on joining ${room}, that ${names(whom)} ${are(whom)} there.`,
      stale: ({ connection, room, whom }) =>
        `${name(connection)} was told, on joining ${room}, that ${names(whom)} ${are(whom)} there, but ${names(whom)} had left before.`,
      ghosts: ({ connection, room, whom }) =>
        `Room ${room} lists ${names(whom)}, whom the server no longer has; ${name(connection)} knows nothing of that.`,
    },
  },
  T14: {
    name: 'A person goes with its last connection',
    rule: 'Where presence is of persons, a person comes with its first connection in a room, and goes with its last.',
    remedy:
      'Tell of a person only when no other connection of it is in the room: count them in the room, not at the server.',
    messages: {
      'still there': ({ connection, room, who }) =>
        `${name(connection)} is told that ${name(who)} left ${room}, but ${name(who)} is still there by another connection.`,
      'there already': ({ connection, room, who }) =>
        `${name(connection)} is told that ${name(who)} came to ${room}, but ${name(who)} is there already by another connection.`,
    },
  },
  T4: {
    name: 'Only between joined and left',
    rule: 'A client hears of a room only between its joined and its left.',
    remedy:
      'Acknowledge a join before the room’s traffic, and send nothing of the room after left.',
    messages: {
      presence: ({ connection, room }) =>
        `${name(connection)} hears who comes to ${room} or leaves it, but is not in ${room}.`,
      message: ({ connection, room }) =>
        `${name(connection)} gets a message of ${room}, but is not in ${room}.`,
      state: ({ connection, room }) =>
        `${name(connection)} hears what somebody in ${room} is up to, but is not in ${room}.`,
    },
  },
  T20: {
    name: 'Members know what the others are up to',
    rule: 'Where members have a state, every member knows, when all is quiet, the last state of each other member, and none of who is gone.',
    remedy:
      'Tell each change to the others, all states to who joins, and forget a state with its membership, whichever way it ends.',
    messages: {
      'not told': ({ connection, room, whose, state }) =>
        `${name(connection)} was not told that ${name(whose)} is up to ${beginning(state)} in ${room}.`,
      outdated: ({ connection, room, whose, known, state }) =>
        `${name(connection)} knows ${name(whose)} to be up to ${beginning(known)} in ${room}, but it is ${beginning(state)} by now.`,
      ghost: ({ connection, room, whose, known }) =>
        `${name(connection)} knows ${name(whose)} to be up to ${beginning(known)} in ${room}, but no membership of ${name(whose)} there has a state.`,
    },
  },
  T21: {
    name: 'A state is what its member said',
    rule: 'The state that a client is told of somebody is, word for word, what that one said as a member, and the client knows it to be there.',
    remedy:
      'Take a state from members only, put it in the place of the last one as a whole, and tell it to the others.',
    messages: {
      itself: ({ connection, room }) =>
        `${name(connection)} is told in ${room} what it is up to itself.`,
      stranger: ({ connection, room, whose }) =>
        `${name(connection)} is told what ${name(whose)} is up to in ${room}, but does not know ${name(whose)} to be there.`,
      'never said': ({ connection, room, whose, state }) =>
        `${name(connection)} is told that ${name(whose)} is up to ${beginning(state)} in ${room}, but as a member ${name(whose)} never said so.`,
    },
  },
} satisfies Partial<LawWords>
