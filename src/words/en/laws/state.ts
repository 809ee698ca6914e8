import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

const kept = { entry: 'an entry', heartbeat: 'a heartbeat', outbox: 'an outbox' }

/** Laws of what the server keeps. */
export const state = {
  S1: {
    name: 'Both maps agree',
    rule: 'A room lists a connection exactly when the connection lists the room.',
    remedy: 'Change both maps in the same synchronous step, in join, leave and disconnect alike.',
    messages: {
      'only the room': ({ connection, room }) =>
        `${room} lists ${name(connection)}, but ${name(connection)} does not list ${room}.`,
      'only the connection': ({ connection, room }) =>
        `${name(connection)} lists ${room}, but ${room} does not list ${name(connection)}.`,
    },
  },
  S2: {
    name: 'No ghosts',
    rule: 'Only connections that the server still has are members of a room.',
    remedy:
      'Take a connection out of every room when it goes, and look again after each await before joining.',
    messages: {
      ghost: ({ connection, room }) =>
        `${room} lists ${name(connection)}, which the server no longer has: a ghost member.`,
    },
  },
  S3: {
    name: 'No empty rooms',
    rule: 'A room that nobody is in does not stay, unless it was made permanent.',
    remedy: 'Remove the room when its last member goes, on every path by which a member can go.',
    messages: { empty: ({ room }) => `Nobody is in room ${room}, and it is still there.` },
  },
  S4: {
    name: 'No entry too many, none missing',
    rule: 'The server keeps an entry for each connection that it has, and for no other.',
    remedy:
      'Make the entry when a connection comes, drop it when it goes, and never make one by reading.',
    messages: {
      'left over': ({ connection, what }) =>
        `The server has no connection ${name(connection)}, but keeps ${kept[what]} for it.`,
      missing: ({ connection, what }) =>
        `The server has the connection ${name(connection)}, but not ${kept[what]} for it.`,
      'inbox kept': ({ connection }) =>
        `The socket of ${name(connection)} is closed, but the server keeps an inbox for it.`,
    },
  },
  S5: {
    name: 'Counts are counted',
    rule: 'Every count is the number of members.',
    remedy: 'Keep no count beside the members: ask the set for its size when the count is needed.',
    messages: {
      told: ({ connection, room, count }) =>
        `${name(connection)} is told that ${count} are in ${room}. There have not been so many since it was last told.`,
      listed: ({ connection, room, count, size }) =>
        `${name(connection)} is told that ${count} are in ${room}, beside a list of ${size}.`,
      stored: ({ room, count, members }) =>
        `The server counts ${count} in ${room}, but ${members} are in it.`,
    },
  },
  S6: {
    name: 'The books are the sockets',
    rule: 'When all is quiet, the server has exactly the connections whose sockets are open.',
    remedy:
      'Count a connection once its handshake is accepted. Clean up in one place that every close, error and eviction passes through, and close what you evict.',
    messages: {
      'closed and kept': ({ connection }) =>
        `The socket of ${name(connection)} is closed, but the server still has the connection.`,
      'open and forgotten': ({ connection }) =>
        `The socket of ${name(connection)} is open, but the server has forgotten the connection.`,
      'not accepted yet': ({ connection }) =>
        `The server counts ${name(connection)} among its connections, but has not accepted its handshake yet.`,
    },
  },
  S8: {
    name: 'The dead are not kept',
    rule: 'A connection that could not be sent to is not kept.',
    remedy: 'Evict on a failed send: take it out of every room, close it, tell the others.',
    messages: {
      kept: ({ connection }) =>
        `A send to ${name(connection)} failed, but the server still has the connection.`,
    },
  },
  S9: {
    name: 'Names and limits',
    rule: 'Every room has an allowed name that is not too long, and there are no more rooms and connections than may be.',
    remedy: 'Check the room id and the limits before anything is changed.',
    messages: {
      name: ({ named }) => `A room may not be called ${named}.`,
      rooms: ({ room, most }) =>
        `With ${room} the server has more than ${most} rooms, which is the limit.`,
      'rooms of one': ({ connection, most }) =>
        `${name(connection)} is in more than ${most} rooms, which is the limit.`,
      connections: ({ connection, most }) =>
        `With ${name(connection)} the server has more than ${most} connections, which is the limit.`,
    },
  },
  S10: {
    name: 'Records keep their meaning',
    rule: 'Metadata never hides the id, name or member count of a room, and a room is what it was made as: making one on a taken id changes no members, and a permanent one stays.',
    remedy: 'Write your own fields after the metadata, and refuse to make a room that is there.',
    messages: {
      'made anew': ({ connection, room }) =>
        `Room ${room} was there already. Making it again took ${name(connection)} out of it.`,
      'made otherwise': ({ room, asked, is }) =>
        `Room ${room} was to be made as ${asked}, but it is ${is}.`,
      'not kept': ({ room }) => `Room ${room} was made permanent, but it is gone.`,
      dated: ({ room, madeMs, saysMs }) =>
        `Room ${room} was made at ${madeMs} ms, but says that it was made at ${saysMs} ms.`,
      'listed wrongly': ({ says }) => `The list of rooms says ${says}, which is not so.`,
      unlisted: ({ room }) => `Room ${room} is there, but the list of rooms lacks it.`,
    },
  },
  S11: {
    name: 'A room is full when it is full',
    rule: 'A room has at most roomMembersMax members, and is full to nobody before that.',
    remedy: 'Count the members in the step that adds one, after the last await.',
    messages: {
      over: ({ room, count, most }) => `Room ${room} has ${count} members. There may be ${most}.`,
      refused: ({ connection, room, count, most }) =>
        `${name(connection)} is told that ${room} is full, but it has ${count} of ${most} members.`,
      inside: ({ connection, room }) =>
        `${name(connection)} is told that ${room} is full, but it is in it.`,
    },
  },
} satisfies Partial<LawWords>
