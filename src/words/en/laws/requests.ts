import type { Asked } from '#laws/accounts/request.ts'
import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

const unanswered: Readonly<Record<Asked['kind'], (who: string, room: string) => string>> = {
  join: (who, room) => `${who} asked to join ${room}, and got no answer.`,
  leave: (who, room) => `${who} asked to leave ${room}, and got no answer.`,
  ping: (who) => `${who} sent a ping, and got no answer.`,
  bad: (who) => `${who} sent a frame that is not understood, and got no answer.`,
  breach: (who) =>
    `${who} sent a binary frame, or one that is too long, and was neither answered nor closed.`,
}

const before: Readonly<Record<Asked['kind'], (room: string) => string>> = {
  join: (room) => `its join of ${room} was first`,
  leave: (room) => `its leave of ${room} was first`,
  ping: () => 'its ping was first',
  bad: () => 'a frame that is not understood was first',
  breach: () => 'a binary frame, or one that is too long, was first',
}

/** Laws of what is asked and answered. */
export const requests = {
  T6: {
    name: 'One reply to each request',
    rule: 'Each request of a client gets one reply, in the order of the requests.',
    remedy:
      'Answer every request, a refused one too, and handle the frames of one connection one after the other.',
    messages: {
      'out of turn': ({ connection, reply, first: { kind, room } }) =>
        `${name(connection)} was answered “${reply}” out of turn: ${before[kind](room ?? '')}.`,
      unasked: ({ connection, reply }) =>
        `${name(connection)} was answered “${reply}”, but had not asked.`,
      denied: ({ connection, room }) =>
        `${name(connection)} is in ${room}, and was told that it is not.`,
      unanswered: ({ connection, asked: { kind, room } }) =>
        unanswered[kind](name(connection), room ?? ''),
    },
  },
  T11: {
    name: 'Twice is once',
    rule: 'To do a thing twice is as good as once: the second time nothing changes, and nobody is told.',
    remedy: 'Look whether it is so already, and then only answer.',
    messages: {
      changed: ({ connection, room, what }) =>
        what === 'join'
          ? `${name(connection)} joined ${room}, where it was already, and the maps changed.`
          : `${name(connection)} left ${room}, where it was not, and the maps changed.`,
      told: ({ connection, room, what, whom }) =>
        what === 'join'
          ? `${name(connection)} joined ${room}, where it was already, and ${name(whom)} was told of it.`
          : `${name(connection)} left ${room}, where it was not, and ${name(whom)} was told of it.`,
    },
  },
} satisfies Partial<LawWords>
