import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

const timerCount = (count: number) => (count === 1 ? '1 timer' : `${count} timers`)

import { failures } from '#words/en/events/failures.ts'

/** Laws of what ends, and of what goes on. */
export const connections = {
  L1: {
    name: 'Handlers survive',
    rule: 'No frame and no peer ends a handler.',
    remedy: 'Answer bad input with an error, and keep each handler’s failure to itself.',
    messages: { threw: failures.threw },
  },
  L2: {
    name: 'It comes to rest',
    rule: 'When nobody asks for anything any more, the world comes to rest.',
    remedy:
      'Do not poll, and answer no answer: let everything that is sent follow from a request or a timer.',
    messages: {
      restless: ({ turns }) =>
        `Nobody asks for anything any more, but after ${turns} turns the world is not at rest.`,
      'timers go on': ({ timers }) =>
        `The server was stopped, but ${timerCount(timers)} of it still run${timers === 1 ? 's' : ''}.`,
    },
  },
  L3: {
    name: 'The silent are given up in time',
    rule: 'A connection that is half open is given up after three heartbeats at the latest, and after two at the earliest.',
    remedy: 'Ping everybody each period, and terminate who left two pings unanswered.',
    messages: {
      early: ({ connection, silentMs, leastMs }) =>
        `The server gave ${name(connection)} up after ${silentMs} ms of silence. It must wait for ${leastMs} ms.`,
      late: ({ connection, sinceMs, proxied }) =>
        proxied
          ? `${name(connection)} has been half open since ${sinceMs} ms, but the server still has it: a proxy answers the pings in its place.`
          : `${name(connection)} has been half open since ${sinceMs} ms, but the server still has it.`,
    },
  },
  T9: {
    name: 'No eviction without a reason',
    rule: 'The server closes a connection only for a reason that this connection gave, or because the server’s owner wants it.',
    remedy: 'Let what one client does wrong cost that client its connection, and no other.',
    messages: {
      closed: ({ connection, closeCode }) =>
        `The server closes ${name(connection)} with ${closeCode}, but ${name(connection)} gave it no reason.`,
      'other code': ({ connection, closeCode, ordered }) =>
        `The owner has ${name(connection)} closed with ${ordered}, but the server closes it with ${closeCode}.`,
      'cut off': ({ connection }) =>
        `The server cuts ${name(connection)} off, but ${name(connection)} gave it no reason.`,
      unasked: ({ connection }) =>
        `The server gives ${name(connection)} up as silent, but has not pinged it twice.`,
    },
  },
  T15: {
    name: 'A membership ends for a reason',
    rule: 'A membership ends only by its own leave, with its connection, or by an act of the server’s owner.',
    remedy:
      'Take out of a room only who leaves it or goes, and look again who is in it before it is unloaded.',
    messages: {
      'taken out': ({ connection, room }) =>
        `The server took ${name(connection)} out of ${room}, but ${name(connection)} gave it no reason.`,
    },
  },
  T16: {
    name: 'What the owner orders is done',
    rule: 'Who is kicked is out of the room, who may not come in stays out, and whose connection the owner ends is gone, as is a room that the owner removes.',
    remedy:
      'Do it in the step in which it is ordered: first the books, then the socket and the words. What was allowed and waits is void then.',
    messages: {
      'still in': ({ connection, room }) =>
        `The owner kicked ${name(connection)} out of ${room}, but the server still has it in there.`,
      'let in': ({ connection, room }) =>
        `${name(connection)} may not be in ${room} any more, but the server lets it in.`,
      'not let in': ({ connection, room }) =>
        `${name(connection)} is told that it may not be in ${room}, and the owner never said so.`,
      'still open': ({ connection }) =>
        `The owner ended the connection of ${name(connection)}, but at the server it is still open.`,
      'still there': ({ room }) => `The owner removed ${room}, but the server still has it.`,
      'other reason': ({ connection, room, told, ordered }) =>
        `${name(connection)} is told that it was put out of ${room} for “${told}”, and the owner said “${ordered}”.`,
    },
  },
  T17: {
    name: 'A seat is kept for its time',
    rule: 'Who lost its connection keeps its seats for resumeMs, and gets them if it comes back in time.',
    remedy: 'Leave who is lost in its rooms, and hand its seats over in one step.',
    messages: {
      'given up': ({ connection, room, leftMs }) =>
        `${name(connection)} was to keep its seat in ${room} for ${leftMs} ms more.`,
      'not given back': ({ connection }) =>
        `${name(connection)} comes back in time, but does not get its seats.`,
      unanswered: ({ connection }) =>
        `${name(connection)} asks for its seats, but is not told whether it has them.`,
    },
  },
} satisfies Partial<LawWords>
