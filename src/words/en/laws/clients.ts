import type { LawWords } from '#laws/lawWords.ts'
import { name } from '#reading/events/connectionName.ts'

/** Laws of the client, where clients are under test: the server is right, and is not blamed. */
export const clients = {
  U1: {
    name: 'A client believes what it was told',
    rule: 'When all is quiet, every client believes of its rooms what the server told it, and nothing else.',
    remedy:
      'Put the list of a joined in the place of what was known of that room. Nothing of an earlier connection stays.',
    messages: {
      kept: ({ connection, room, whom }) =>
        `${name(connection)} believes that ${whom.map(name).join(', ')} ${whom.length === 1 ? 'is' : 'are'} in ${room}, but was not told so: the client is wrong, not the server.`,
      missed: ({ connection, room, whom }) =>
        `${name(connection)} was told that ${whom.map(name).join(', ')} ${whom.length === 1 ? 'is' : 'are'} in ${room}, and does not believe it: the client is wrong, not the server.`,
    },
  },
  U2: {
    name: 'A client handles each frame once',
    rule: 'A client takes in what arrives once, however often it has connected.',
    remedy:
      'Begin to listen where the socket is made, and nowhere else; or end the old listeners when the connection ends.',
    messages: {
      again: ({ connection, room }) =>
        `${name(connection)} handles one frame of ${room} twice: it listens twice, the server sent it once.`,
    },
  },
  U3: {
    name: 'A client speaks where it is in',
    rule: 'Of itself a client speaks only in rooms of which it was told that it is in them.',
    remedy:
      'Wait for joined before anything is said, on each connection anew; what was kept meanwhile goes after it.',
    messages: {
      early: ({ connection, room }) =>
        `${name(connection)} speaks in ${room} of itself, and was not told on this connection that it is in.`,
    },
  },
} satisfies Partial<LawWords>
