import * as z from 'zod/mini'
import { serverMessageTypes } from '#protocol/serverFrames.ts'
import { clientName, json, ofClient, room } from '#scenario/verbs/fields.ts'
import { row } from '#scenario/verbs/row.ts'

const endState = z.enum(['connecting', 'open', 'closing', 'closed'])

/** Every word that can stand after `expect`, in the order in which they are offered. */
export const expectations = {
  members: row(
    { room, clients: z.array(clientName) },
    { template: ({ client, room }) => ({ room, clients: [client] }) },
  ),
  memberships: row(
    { ...ofClient, rooms: z.array(room) },
    { template: ({ client, room }) => ({ client, rooms: [room] }) },
  ),
  rooms: row({ rooms: z.array(room) }, { template: ({ room }) => ({ rooms: [room] }) }),
  socket: row(
    {
      ...ofClient,
      clientEnd: z.optional(endState),
      serverEnd: z.optional(endState),
      code: z.optional(z.int()),
    },
    {
      template: ({ client }) => ({
        client,
        clientEnd: 'open' as const,
        serverEnd: 'open' as const,
      }),
      rules: [
        {
          holds: ({ clientEnd, serverEnd, code }) =>
            clientEnd !== undefined || serverEnd !== undefined || code !== undefined,
          name: 'someEnd',
        },
      ],
    },
  ),
  received: row(
    {
      ...ofClient,
      type: z.enum(serverMessageTypes),
      room: z.optional(room),
      from: z.optional(clientName),
      text: z.optional(z.string()),
      times: z.optional(z.int().check(z.gte(0))),
    },
    {
      defaults: { times: 1 },
      template: ({ client, room }) => ({ client, type: 'message' as const, room, times: 1 }),
    },
  ),
  view: row(
    { ...ofClient, room, clients: z.array(clientName) },
    { template: ({ client, room }) => ({ client, room, clients: [client] }) },
  ),
  memberState: row(
    { ...ofClient, room, of: clientName, state: json },
    {
      needs: ['client', 'of'],
      template: ({ client, room }) => ({ client, room, of: client, state: { typing: true } }),
    },
  ),
  violations: row({ laws: z.array(z.string()) }, { template: () => ({ laws: [] }) }),
  empty: row({}, { template: () => ({}) }),
}

/** A word that can stand after `expect`. */
export type Expectation = keyof typeof expectations
