import type { CodeWords, RefusalParams } from '#trace/codes.ts'
import { failures } from './failures.ts'

/** Why a step could not be done. */
export const refusals: CodeWords<RefusalParams> = {
  connected: ({ client }) =>
    `${client} has a connection already; "reconnect" opens another under the same name`,
  'no client': ({ client }) => `there is no client ${client}; "connect" opens one`,
  'no connection': ({ client, ordinal, newest }) =>
    `${client} has no connection ${ordinal}; its newest is ${newest}`,
  'no room': ({ room }) => `there is no room ${room}`,
  'not in room': ({ client, room }) => `${client} is not in ${room}`,
  'not at server': ({ client }) => `the server has no connection of ${client}`,
  'no such act': () => 'this server has no such act of its owner',
  'not open': ({ client }) => `${client}: the socket is still connecting: nothing can be sent`,
  'close code': ({ client, closeCode }) =>
    `${client}: a client closes with 1000 or 3000 to 4999, not with ${closeCode}`,
  'close reason': ({ client, bytes, bytesMax }) =>
    `${client}: a close reason has at most ${bytesMax} bytes, not ${bytes}`,
  threw: ({ error }) => failures.thrown(error),
}
