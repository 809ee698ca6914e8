import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'
import { byWhom, senderName } from './byWhom.ts'

/** Laws of what is said in a room. */
export const messages = {
  T3: {
    name: 'Who speaks is there',
    rule: 'A message in a room is from somebody whom the receiver knows to be there, or was said before the receiver came.',
    remedy:
      'Refuse messages from connections that are not members, and announce a join before its messages.',
    messages: {
      stranger: ({ connection, room, sender }) =>
        `${name(connection)} gets a message in ${room} ${byWhom(sender)}, but was not told that ${senderName(sender)} is there.`,
    },
  },
  T5: {
    name: 'No echo',
    rule: 'A message does not come back to its sender, unless that is asked for, nor reach somebody whom its sender leaves out.',
    remedy: 'Leave the sender out of the broadcast.',
    messages: {
      echoed: ({ connection, room }) =>
        `${name(connection)} gets its own message in ${room} back. If that is meant, set “echo” to true; this is said once.`,
      spared: ({ connection, room }) =>
        `${name(connection)} is sent a message in ${room} that was meant for everybody else.`,
    },
  },
  T7: {
    name: 'In order, each once',
    rule: 'The messages of one sender in one room arrive once each, and in order.',
    remedy: 'Send through one queue and one writer for each connection.',
    messages: {
      again: ({ connection, room, sender, number, times }) =>
        `${name(connection)} gets message ${number} ${byWhom(sender)} in ${room} ${times} times.`,
      'out of order': ({ connection, room, sender, number, last }) =>
        `${name(connection)} gets message ${number} ${byWhom(sender)} in ${room} after message ${last}.`,
    },
  },
  T8: {
    name: 'Nothing is lost',
    rule: 'A message that the server took reaches everybody who was in the room then, as it was said.',
    remedy:
      'Send to the members of the moment, all of them, keep no list of recipients beside the room, and leave the payload as it is.',
    messages: {
      missed: ({ connection, room, sender }) =>
        `${name(connection)} was in ${room}, but did not get a message ${byWhom(sender)}.`,
      altered: ({ connection, room, sender, said, sent }) =>
        `A message ${byWhom(sender)} in ${room} is ${said}, but ${name(connection)} is sent ${sent}.`,
    },
  },
  T10: {
    name: 'Well-formed words',
    rule: 'Every frame of the server is a message of the protocol.',
    remedy: 'Build each frame from values of your own; a client’s words stand only inside payload.',
    messages: {
      'no message': ({ connection }) =>
        `${name(connection)} is sent a frame that is no message of the protocol.`,
      'strange field': ({ connection, type, field }) =>
        `${name(connection)} is sent a ${type} with “${field}” beside its payload.`,
      'another name': ({ connection, told }) => `${name(connection)} is told that it is ${told}.`,
      'no count': ({ connection, type }) =>
        `${name(connection)} is sent a ${type} without a member_count.`,
      'no error code': ({ connection, found }) =>
        `${name(connection)} is sent an error with the code ${found}, which the protocol does not have.`,
      'wrong sender': ({ connection, room, sender, named }) =>
        `A message ${byWhom(sender)} in ${room} is sent on to ${name(connection)} in the name of ${senderName(named)}.`,
    },
  },
  T13: {
    name: 'One order for all',
    rule: 'Two members of a room get their messages in the same order.',
    remedy: 'Put a message into all outboxes in one step, before the next message is looked at.',
    messages: {
      disorder: ({ connection, room, other }) =>
        `${name(other)} and ${name(connection)} get the messages of ${room} in different orders.`,
    },
  },
  T18: {
    name: 'Who comes back is given what it missed',
    rule: 'Who gets its seats back is sent what was said for it and did not reach it.',
    remedy: 'Count frames at both ends, and send again what the client has not heard.',
    messages: {
      'not given': ({ connection, room, sender }) =>
        `${name(connection)} came back, but is not given what ${senderName(sender)} said in ${room} meanwhile.`,
    },
  },
  T19: {
    name: 'Who joins is told what was said last',
    rule: 'Who joins a room is told its last historyMessages messages right after joined, in order, once, and marked; nothing else is marked.',
    remedy: 'Tell it in the same step as joined.',
    messages: {
      wrong: ({ connection, room, sender }) =>
        `${name(connection)} is told as history of ${room} what ${senderName(sender)} said, out of turn.`,
      missing: ({ connection, room, count }) =>
        `${name(connection)} joined ${room}, and is not told ${count} of its last messages.`,
    },
  },
} satisfies Partial<LawWords>
