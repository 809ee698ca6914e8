import * as z from 'zod/mini'
import { base64Text, json, ofClient, room } from './fields.ts'
import { row } from './row.ts'

/** What a client says to the server. */
export const talking = {
  join: row({ ...ofClient, room }, { template: ({ client, room }) => ({ client, room }) }),
  leave: row({ ...ofClient, room }, { template: ({ client, room }) => ({ client, room }) }),
  message: row(
    { ...ofClient, room, text: z.string() },
    { template: ({ client, room }) => ({ client, room, text: 'hello' }) },
  ),
  state: row(
    { ...ofClient, room, state: json },
    { template: ({ client, room }) => ({ client, room, state: { typing: true } }) },
  ),
  send: row(
    { ...ofClient, frame: z.optional(z.string()), binary: z.optional(base64Text) },
    {
      template: ({ client }) => ({ client, frame: '{"type":"ping"}' }),
      rules: [
        {
          holds: ({ frame, binary }) => (frame === undefined) !== (binary === undefined),
          name: 'frameOrBinary',
        },
      ],
    },
  ),
}
